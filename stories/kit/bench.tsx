import type { Recovery } from '@amends/core'
import { RecoveryPanel, type Host, type SafetyProtocol } from '@amends/react'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import type { Look } from './controls'
import { Desk } from './desk'
import { zone } from './sample'

export const protocol: SafetyProtocol = {
  title: 'If somebody is not safe',
  steps: ['Stay on the line.', 'Wave to the duty lead.', 'Write down the words that were said.'],
  call: { label: 'Call the duty lead', href: 'tel:+49301234567' },
}

interface FrameProps {
  readonly look: Look
  readonly children: ReactNode
}

/** The page around a panel, in its theme and direction. */
export function Frame({ look, children }: FrameProps) {
  return (
    <div className="bench" data-theme={look.theme} dir={look.direction}>
      {children}
    </div>
  )
}

export interface BenchProps {
  readonly recovery: Recovery
  readonly look: Look
  /** Opens the same case anew, for the button that starts again. */
  readonly again?: (() => Promise<Recovery>) | undefined
  /** Beside the panel: where phrases arrive, and what was recorded. */
  readonly desk?: boolean | undefined
  readonly host?: Host | undefined
  readonly safetyProtocol?: SafetyProtocol | null | undefined
}

/** A panel in a column, on a page that plays the helpdesk. */
export function Bench({ look, recovery, ...rest }: BenchProps) {
  return (
    <Frame look={look}>
      <Column key={recovery.caseId} look={look} first={recovery} {...rest} />
    </Frame>
  )
}

type ColumnProps = Omit<BenchProps, 'recovery'> & { readonly first: Recovery }

/** The panel in its column, and the desk beside it when there is one. */
export function Column({ first, look, again, desk, host, safetyProtocol = protocol }: ColumnProps) {
  const [recovery, setRecovery] = useState(first)
  const reply = useRef<HTMLTextAreaElement>(null)
  const page = useMemo<Host>(
    () => ({
      ...(desk && {
        insert: (text) => {
          if (reply.current) reply.current.value = [reply.current.value, text].join(' ').trim()
        },
      }),
      ...host,
    }),
    [desk, host],
  )
  return (
    <>
      <div className="bench-column" data-width={look.width}>
        <RecoveryPanel
          recovery={recovery}
          safetyProtocol={safetyProtocol}
          host={page}
          theme={look.theme}
          density={look.density}
          dir={look.direction}
          customerSpeaking={look.customerSpeaking}
          timeZone={zone}
        />
      </div>
      {desk && (
        <Desk
          recovery={recovery}
          reply={reply}
          again={again && (() => void again().then(setRecovery))}
        />
      )}
    </>
  )
}
