import { validateFlow, type Flow, type Problem } from '@amends/core'
import { useEffect, useState } from 'react'

export interface Written {
  readonly text: string
  readonly problems: readonly Problem[]
  /** What the panel runs: the newest text that was valid. */
  readonly flow: Flow | null
  readonly write: (text: string) => void
}

const pause = 250

/** Where a parser stopped, as a problem like the others. */
function notJson(error: unknown): Problem {
  const what = error instanceof Error ? error.message : String(error)
  return {
    code: 'json',
    path: '',
    message: `${what} Nothing below can be read. Mind commas, quotes and brackets there.`,
  }
}

function check(text: string): {
  readonly problems: readonly Problem[]
  readonly flow: Flow | null
} {
  try {
    const checked = validateFlow(JSON.parse(text))
    return checked.ok ? { problems: [], flow: checked.flow } : { ...checked, flow: null }
  } catch (error) {
    return { problems: [notJson(error)], flow: null }
  }
}

/** Checks what is written whenever the writer pauses, and keeps the newest valid flow. */
export function useWrittenFlow(first: string): Written {
  const [text, write] = useState(first)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [flow, setFlow] = useState<Flow | null>(null)

  useEffect(() => {
    const timer = setTimeout(() => {
      const checked = check(text)
      setProblems(checked.problems)
      if (checked.flow) setFlow(checked.flow)
    }, pause)
    return () => clearTimeout(timer)
  }, [text])

  return { text, problems, flow, write }
}
