import { Recovery } from '@amends/react'
import { atEdge, inEveryLook, part, partMeta, type PartMeta } from '../kit/part-story'
import { mamaAt } from '../kit/situations'

/** What the customer said or asked for, in their own words, kept in sight. */
const meta: PartMeta = {
  ...partMeta,
  title: 'Parts/TheirWords',
  tags: ['autodocs'],
  component: Recovery.TheirWords,
}
export default meta

const shown = atEdge(<Recovery.TheirWords />)

/** While the talk is about what happened. */
export const TheStory = part(shown, mamaAt('acknowledge/say-back'))
/** Once the talk is about a fix. */
export const WhatTheyAskedFor = part(shown, mamaAt('agree/commit'))
/** Nothing was said yet. */
export const Empty = part(shown, mamaAt('listen/hear'))
/** Narrow, right to left, dark and wide. */
export const Looks = inEveryLook(shown, mamaAt('acknowledge/say-back'))
