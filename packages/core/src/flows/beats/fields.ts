import type { Field } from '../../flow/types'

/**
 * The standard fields, the same in every flow: a flow may word the label anew and add `when` or
 * `needs`, never another input or other options.
 */
export const fields = {
  story: { id: 'story', label: 'In their words', input: 'long-text' },
  /** Asks for a noun, for phrases show it: "the third missed delivery". */
  trouble: { id: 'trouble', label: 'What let them down', input: 'text' },
  /** Asks for a noun, for phrases show it: "the day off you took". */
  impact: { id: 'impact', label: 'What they lost by it', input: 'text' },
  history: { id: 'history', label: 'What came before', input: 'text' },
  feelings: {
    id: 'feelings',
    label: 'What you hear',
    input: 'any-of',
    options: [
      { id: 'unheard', label: 'Unheard' },
      { id: 'loss-of-control', label: 'Loss of control' },
      { id: 'let-down', label: 'Let down' },
      { id: 'time-pressure', label: 'Time pressure' },
    ],
  },
  cost: {
    id: 'cost',
    label: 'What it cost them',
    input: 'any-of',
    options: [
      { id: 'money', label: 'Money' },
      { id: 'time', label: 'Time' },
      { id: 'plans', label: 'Plans' },
      { id: 'respect', label: 'Respect' },
    ],
  },
  severity: {
    id: 'severity',
    label: 'How bad it is',
    input: 'one-of',
    options: [
      { id: 'minor', label: 'Minor' },
      { id: 'major', label: 'Major' },
    ],
  },
  fault: {
    id: 'fault',
    label: 'Whose doing',
    input: 'one-of',
    options: [
      { id: 'clear', label: 'Clearly ours' },
      { id: 'unclear', label: 'Not clear' },
    ],
  },
  'apology-wanted': {
    id: 'apology-wanted',
    label: 'Do they want an apology',
    input: 'one-of',
    options: [
      { id: 'yes', label: 'Yes' },
      { id: 'no', label: 'No' },
      { id: 'unsure', label: 'Can’t tell' },
    ],
  },
  'apology-given': { id: 'apology-given', label: 'You apologized', input: 'yes-no' },
  asked: { id: 'asked', label: 'A fair fix, in their words', input: 'text' },
  'no-agreement': { id: 'no-agreement', label: 'Why there is no match', input: 'text' },
  agreement: { id: 'agreement', label: 'What you both agreed', input: 'text' },
  'read-back': { id: 'read-back', label: 'They said it is right', input: 'yes-no' },
  'fix-now': { id: 'fix-now', label: 'Can it be fixed now', input: 'yes-no' },
  explanation: { id: 'explanation', label: 'What happened, in short', input: 'text' },
  notified: { id: 'notified', label: 'Everyone who meets them knows', input: 'yes-no' },
  satisfied: {
    id: 'satisfied',
    label: 'Content with how it ended',
    input: 'one-of',
    options: [
      { id: 'yes', label: 'Yes' },
      { id: 'no', label: 'No' },
      { id: 'no-answer', label: 'No answer' },
    ],
  },
  lingering: { id: 'lingering', label: 'Anything that lingers', input: 'text' },
  cause: { id: 'cause', label: 'What caused it', input: 'text' },
  'happened-at': { id: 'happened-at', label: 'When it went wrong', input: 'date-time' },
  place: { id: 'place', label: 'Where it went wrong', input: 'text' },
  lesson: { id: 'lesson', label: 'What should change', input: 'text' },
  permission: { id: 'permission', label: 'They agree to us telling it', input: 'yes-no' },
} as const satisfies Record<string, Field>
