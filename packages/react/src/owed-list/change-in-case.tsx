import { useEffect, useRef, useState } from 'react'
import { openKeptCase, type Due, type LedgerEntry, type Recovery } from '@amends/core'
import { RecoveryProvider } from '../case/recovery-context'
import { useUi } from '../case/ui'
import { useScope } from '../case/use-scope'
import { words as frame } from '../internals/words'
import { ChangeCommitment, type Change } from '../parts/commitments/change-commitment'
import { Act } from '../parts/fields/act'
import { useList } from './list-context'
import { TellFirst } from './tell-first'
import { words } from './words'

interface ChangeInCaseProps {
  readonly entry: LedgerEntry
  readonly change: Change
  readonly onDone: () => void
}

type Opened = Recovery | 'opening' | 'unreadable' | 'gone'

/** The case of an entry, open for as long as something of it is being changed. */
function useCaseOf(caseId: string): { readonly opened: Opened; readonly retry: () => void } {
  const { store, agent, locale, timeZone: zone } = useList()
  const { id, name } = agent
  const openAgain = useRef(() => {})
  const [opened, setOpened] = useState<Opened>('opening')
  useEffect(() => {
    let gone = false
    let recovery: Recovery | null = null
    const open = async () => {
      // React's StrictMode takes an effect back at once: by now it would have.
      await Promise.resolve()
      if (gone) return
      try {
        recovery = await openKeptCase({ caseId, store, agent: { id, name }, locale, zone })
        if (gone) await recovery?.dispose()
        else setOpened(recovery ?? 'gone')
      } catch {
        if (!gone) setOpened('unreadable')
      }
    }
    openAgain.current = () => void open()
    void open()
    return () => {
      gone = true
      void recovery?.dispose()
    }
  }, [caseId, store, id, name, locale, zone])
  return {
    opened,
    retry: () => {
      setOpened('opening')
      openAgain.current()
    },
  }
}

/** Opens the case in place and asks what has to be said before the promise is changed in it. */
export function ChangeInCase(props: ChangeInCaseProps) {
  const { opened, retry } = useCaseOf(props.entry.caseId)
  if (opened === 'opening') return <p className="amends-quiet">{words.opening}</p>
  if (typeof opened !== 'string') return <Changing {...props} recovery={opened} />
  return (
    <div className="amends-acts">
      <p className="amends-problem">{opened === 'gone' ? words.gone : words.unreadable}</p>
      {opened === 'unreadable' && <Act onClick={retry}>{frame.tryAgain}</Act>}
      <Act onClick={props.onDone}>{frame.dismiss}</Act>
    </div>
  )
}

function Changing(props: ChangeInCaseProps & { readonly recovery: Recovery }) {
  const { entry, change, onDone, recovery } = props
  const { host, locale, timeZone, announce } = useList()
  const node = useRef<HTMLDivElement>(null)
  const scope = useScope({ recovery, host, locale, timeZone, safetyProtocol: null }, node)
  const [unsaved, setUnsaved] = useState(false)
  const tell = (due: Due | null) => <TellFirst entry={entry} to={due} />
  const finish = () => {
    const lost = recovery.saved === 'not-saved'
    setUnsaved(lost)
    if (lost) announce(words.stillNotSaved)
    else onDone()
  }
  return (
    <RecoveryProvider value={scope}>
      <div ref={node}>
        {unsaved ? (
          <div className="amends-acts">
            <p className="amends-problem">{words.stillNotSaved}</p>
            <Act data-look="plain" onClick={() => void recovery.flush().then(finish)}>
              {frame.tryAgain}
            </Act>
          </div>
        ) : (
          <ChangeCommitment owed={entry} change={change} onDone={finish} tell={tell} />
        )}
      </div>
      <Saying />
    </RecoveryProvider>
  )
}

/** What the lines say goes to the list's own live region. */
function Saying() {
  const { announce } = useList()
  const { text } = useUi((ui) => ui.announcement)
  useEffect(() => {
    if (text) announce(text)
  }, [announce, text])
  return null
}
