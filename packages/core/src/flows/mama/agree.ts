import type { Step } from '../../flow/types'
import { agreement, gesture } from '../beats'

const loop = agreement({ step: 'agree' })

export const agree = {
  id: 'agree',
  letter: 'M',
  title: 'Agree',
  beats: [loop.ask, loop.offer, loop.noMatch, loop.agree, loop.readBack, loop.commit, gesture],
} as const satisfies Step
