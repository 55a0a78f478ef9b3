import type { Step } from '../../flow/types'
import { notify, tail } from '../beats'

const end = tail({ notDone: 'act/commit', notWell: 'act/fix' })

/** The letters end with the explanation; what the customer is still owed doesn’t. */
export const after = {
  id: 'after',
  letter: null,
  title: 'Afterwards',
  beats: [notify, end.deliver, end.checkDelegate, end.followUp, end.cause, end.lesson],
} as const satisfies Step
