import { Refusal } from '../refusal'

/** A page of a list is asked for behind a place that the list never gave. */
export const noSuchPlace = new Refusal(
  400,
  'request/cursor',
  'This "after" is not one that a list gave as "next", so there is no telling where to go on. Begin the list anew.',
)
