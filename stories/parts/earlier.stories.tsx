import { Recovery } from '@amends/react'
import { mama } from '@amends/core/flows/mama'
import { openOn } from '../kit/cases'
import { inBody, inEveryLook, part, partMeta, type PartMeta } from '../kit/part-story'
import { about } from '../kit/sample'
import { mamaAt } from '../kit/situations'

/** What happened to this customer last time, what was promised then, and whether it was kept. */
const meta: PartMeta = {
  ...partMeta,
  title: 'Parts/Earlier',
  tags: ['autodocs'],
  component: Recovery.Earlier,
}
export default meta

const shown = inBody(<Recovery.Earlier />)
const last = {
  caseId: '3907',
  what: 'A lamp that came broken',
  outcome: 'recovered',
  promised: 'a new lamp within a week',
  at: '2026-03-11T10:00:00.000Z',
}
const before = (promisedAndKept: boolean | null) => () =>
  openOn(mama, { about: { ...about, earlier: [{ ...last, promisedAndKept }] } })

/** It was not kept. */
export const Broken = part(shown, before(false))
/** It was. */
export const Kept = part(shown, before(true))
/** Nobody noted it. */
export const NotKnown = part(shown, before(null))
/** After the first step one line is left of it. */
export const Later = part(shown, () => mamaAt('agree/ask')({ returning: true }))
/** Ana has not been here before. */
export const Empty = part(shown, mamaAt('listen/hear'))
/** Narrow, right to left, dark and wide. */
export const Looks = inEveryLook(shown, before(false))
