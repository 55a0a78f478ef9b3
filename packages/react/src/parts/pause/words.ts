/** Every English word about pausing a case. */
export enum words {
  title = 'Pause the case',
  hint = 'It waits right here, with every word.',
  why = 'Why, so you know later',
  now = 'Pause',
}
