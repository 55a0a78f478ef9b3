import { defineFlow } from '../../flow/define-flow'
import { attributionOf } from '../beats'
import { alliance } from './alliance'
import { empathy } from './empathy'
import { humility } from './humility'
import { loyalty } from './loyalty'

/** HEAL: humility, empathy, alliance, loyalty; what it did to the customer comes before the facts. */
export const heal = defineFlow({
  id: 'heal',
  version: '1.0.0',
  language: 'en-US',
  name: 'HEAL',
  summary: 'For hurt that runs deep, with people you hope to serve for years.',
  attribution: attributionOf(
    'This four-part approach',
    'Chip R. Bell',
    'Chip R. Bell',
    'Turning an Oops Into an Opportunity; A is Alliance there, and was Agility in his 2009 version',
  ),
  steps: [humility, empathy, alliance, loyalty],
})
