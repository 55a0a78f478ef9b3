/** Every English word of the line of what is owed. */
export const owedWords = {
  title: 'Owed',
  count: (count: number) => (count === 1 ? '1 owed' : `${count} owed`),
}
