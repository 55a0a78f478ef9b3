import type { Problem } from '../flow/types'

/** What is wrong with a case file, by the end of its code. */
const messages = {
  'not-text':
    'What was given is no text. It cannot be read as a case. Pass the content of the file.',
  'too-large':
    'The file is larger than 16 million characters. Reading it could freeze the page. No case is as large: look at where it comes from.',
  'too-deep':
    'The file is nested deeper than 40 levels. Reading it could run out of room. No case is as deep: look at where it comes from.',
  'too-many':
    'The file holds more than a million values. Reading it could freeze the page. No case holds as many: look at where it comes from.',
  'too-many-events':
    'The file holds more than 50,000 events. No page could follow them. Look at where it comes from.',
  'too-many-flows':
    'The file holds more than 50 flows. No case runs on as many. Look at where it comes from.',
  'not-json':
    'The file is not JSON. Nothing of it can be read. It may have been cut off: export the case again.',
  'not-a-case':
    'The file is not an exported case: its "format" is not "amends.case". Nothing was imported. Pick a file that exportCase made.',
  newer:
    'The file was made by a newer version of Amends. This one could misread it. Update Amends, then import it.',
  'bad-version': 'The file does not say which version of the format it has. Export the case again.',
  'bad-id':
    'The "caseId" is not a text of 1 to 256 characters. The case could not be found again. Export it again.',
  'no-events':
    'The file has no list of events, or an empty one. There is no case in it. Export the case again.',
  'no-flows': 'The file has no object of flows. The case could not be followed. Export it again.',
  'forbidden-key':
    'Such a key is how data reaches into the code that reads it. Nothing was imported. Remove it, and find out who put it there.',
  'wrong-hash':
    'The flow is not the one that its hash names: it was changed, or the file is damaged. The case would not replay as it happened. Export it again.',
  exists:
    'A case with this id is here already, and something else happened in it. Nothing was overwritten. Compare the two, or import it into another store.',
  unreadable:
    'The store could not be read, so nothing tells whether the case is here already. Nothing was imported. Try again.',
  'not-kept': 'The store did not take it. Nothing was imported. Try again.',
} as const

export type ProblemCode = keyof typeof messages

/** A problem of a case file, `case-file/<code>`, at a path such as `events.3.at`. */
export function problem(code: ProblemCode, path = ''): Problem {
  return { code: `case-file/${code}`, path, message: messages[code] }
}
