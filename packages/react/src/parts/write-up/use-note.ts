import { exportCase, calendarOf, handOffNoteOf, writeUpOf } from '@amends/core/papers'
import { useMemo, useState } from 'react'
import { useRecovery } from '../../case/recovery-context'
import { useView } from '../../case/use-view'
import { fileName, type TextFile } from '../../internals/environment-save'
import type { formatWords, paperWords } from './sheet-words'

export type PaperId = keyof typeof paperWords
export type FormatId = keyof typeof formatWords

/** The paper that is picked, as a text and as files. Written anew with every event. */
export function useNote() {
  const { recovery, locale, timeZone: zone } = useRecovery()
  const [paper, pickPaper] = useState<PaperId>('short')
  const [format, pickFormat] = useState<FormatId>('text')
  useView((view) => view)
  const { log, caseId } = recovery

  const text = useMemo(() => {
    const from = { caseId, log, flow: recovery.flow }
    return paper === 'hand-off'
      ? handOffNoteOf(from, { locale, zone, format })
      : writeUpOf(from, { locale, zone, format, length: paper })
  }, [recovery, caseId, log, locale, zone, paper, format])

  const markdown = format === 'markdown'
  const ending = paper === 'hand-off' ? 'hand-off' : 'note'
  const note: TextFile = {
    name: fileName(caseId, `${ending}.${markdown ? 'md' : 'txt'}`),
    type: markdown ? 'text/markdown' : 'text/plain',
    text,
  }
  return {
    paper,
    pickPaper,
    format,
    pickFormat,
    note,
    caseFile: (): TextFile => ({
      name: fileName(caseId, 'case.json'),
      type: 'application/json',
      text: `${JSON.stringify(exportCase(recovery.contents()), null, 2)}\n`,
    }),
    calendar: (): TextFile => ({
      name: fileName(caseId, 'promises.ics'),
      type: 'text/calendar',
      text: calendarOf(recovery, { locale, zone, stamp: Date.now() }) ?? '',
    }),
  }
}
