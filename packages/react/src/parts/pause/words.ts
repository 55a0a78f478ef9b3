/** Every English word about pausing a case. */
export const pauseWords = {
  title: 'Pause the case',
  hint: 'It waits here, at this beat, with every word.',
  why: 'Why, so you know later',
  now: 'Pause',
}
