import { perform } from '@amends/core'
import { useLayoutEffect, useRef, useState } from 'react'
import { useRecovery } from '../../case/recovery-context'
import { useView } from '../../case/use-view'
import { copyText, hasFocus, selectText } from '../../internals/environment'
import { saveFile, type TextFile } from '../../internals/environment-save'
import { icon } from '../../internals/icons'
import { Act } from '../fields/act'
import { Chips } from '../fields/chips'
import { formatWords, paperWords, savedAs, words } from './sheet-words'
import { useNote, type FormatId, type PaperId } from './use-note'

const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([id, label]) => ({ id, label }))
const papers = optionsOf(paperWords)
const formats = optionsOf(formatWords)

/** What can be done with the paper that is picked, and the paper itself. */
export function Paper() {
  const { recovery, host, root, announce } = useRecovery()
  const { paper, pickPaper, format, pickFormat, note, caseFile, calendar } = useNote()
  const dated = useView((view) => view.owed.some(({ due }) => due !== null))
  const node = useRef<HTMLDivElement>(null)
  const page = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [saved, setSaved] = useState<TextFile | null>(null)
  /** A file that did not come, in the note's place. */
  const [shown, setShown] = useState<TextFile | null>(null)
  const { text } = shown ?? note

  useLayoutEffect(() => {
    if (hasFocus(root.current)) node.current?.querySelector('input')?.focus()
  }, [root])
  useLayoutEffect(() => {
    if (shown) selectText(page.current)
  }, [shown])

  const say = (what: string) => {
    setSaid(what)
    announce(what)
  }
  const anew = () => {
    setSaid(null)
    setSaved(null)
    setShown(null)
  }
  const copy = async (done: string = words.copied) => {
    setSaved(null)
    if (await copyText(page.current, text)) return say(done)
    selectText(page.current)
    say(words.selected)
  }
  const add = async () => {
    setSaved(null)
    const done = await perform(recovery, 'insert', () => host().note?.(text))
    return done.ok ? say(words.noted) : copy(words.noteFailed)
  }
  const save = (file: TextFile) => {
    const handed = saveFile(page.current, file)
    setSaved(handed ? file : null)
    setShown(handed ? null : file)
    say(handed ? savedAs(file.name) : words.saveFailed)
  }

  return (
    <div ref={node} className="amends-write-up-paper">
      <Chips
        legend={words.which}
        options={papers}
        on={[paper]}
        onPick={([picked = paper]) => {
          anew()
          pickPaper(picked as PaperId)
        }}
      />
      <Chips
        legend={words.format}
        options={formats}
        on={[format]}
        onPick={([picked = format]) => {
          anew()
          pickFormat(picked as FormatId)
        }}
      />
      <div className="amends-acts">
        {host().note && (
          <Act data-look="main" onClick={() => void add()}>
            {icon('insert')}
            {words.note}
          </Act>
        )}
        <Act data-look="plain" onClick={() => void copy()}>
          {icon('copy')}
          {words.copy}
        </Act>
        <Act data-look="plain" onClick={() => save(note)}>
          {words.download}
        </Act>
        <Act onClick={() => save(caseFile())}>{words.caseFile}</Act>
        {dated && <Act onClick={() => save(calendar())}>{words.calendar}</Act>}
      </div>
      {said && <p className="amends-quiet">{said}</p>}
      {saved && (
        <Act
          onClick={() => {
            setSaved(null)
            setShown(saved)
            say(words.selected)
          }}
        >
          {words.noFile}
        </Act>
      )}
      {shown && <Act onClick={anew}>{words.back}</Act>}
      <div
        ref={page}
        className="amends-card amends-write-up-text"
        role="group"
        aria-label={words.preview}
        dir="auto"
      >
        {text}
      </div>
    </div>
  )
}
