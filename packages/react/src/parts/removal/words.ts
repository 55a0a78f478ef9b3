/** Every English word about removing a case from this computer. */
export enum words {
  title = 'Remove from this computer',
  hint = 'Every word of it goes from this browser, for good.',
  now = 'Remove it',
  cancel = 'Keep it',
}

export const owedWords = (count: number) =>
  count === 1
    ? 'One open promise will no longer be shown.'
    : `${count} open promises will no longer be shown.`
