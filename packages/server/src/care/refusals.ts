import { Refusal } from '../refusal'

export function noSuchCase(): Refusal {
  return new Refusal(
    404,
    'case/unknown',
    'Your team has no case with this id, so there is nothing to do. Look the id up in the list of cases.',
  )
}

export function isHeld(extra: Readonly<Record<string, unknown>> = {}): Refusal {
  return new Refusal(
    409,
    'case/held',
    'A legal hold keeps what was said, so it was not erased. Lift the hold first, if it may be lifted.',
    extra,
  )
}

export function notDue(): Refusal {
  return new Refusal(
    409,
    'case/not-due',
    'The case was opened again, or its time was changed, so it was not erased yet.',
  )
}

export function keepsMoving(): Refusal {
  return new Refusal(
    503,
    'case/busy',
    'Others kept writing to this case, so it was not erased. Try again.',
  )
}
