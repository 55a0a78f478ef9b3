import { calendarOf, type CalendarOptions, type PaperCase } from '@amends/core/papers'
import { fileName, saveFile } from '../../internals/environment-save'

/** Hands the browser a calendar file for one promise. False when it may not, or there is no date. */
export function saveCalendar(
  node: Node | null,
  from: PaperCase,
  options: CalendarOptions,
): boolean {
  const text = calendarOf(from, options)
  const name = fileName(from.caseId, 'promise.ics')
  return text !== null && saveFile(node, { name, type: 'text/calendar', text })
}
