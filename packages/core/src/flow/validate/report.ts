import type { Problem } from '../types'
import { nameOf } from './names'

/** Gathers the problems of one flow. */
export interface Report {
  /** The copy that is being checked. */
  flow: unknown
  /** What the thing at a path is called: `exit "agreed" of beat "agree/offer"`. */
  name(path: string): string
  /** The message says what happened, why it matters and what to do; asked for only if it is kept. */
  add(code: string, path: string, message: () => string): void
  /** Whether there already is a problem at exactly this path. */
  has(path: string): boolean
  /** Every problem so far. */
  problems(): readonly Problem[]
}

const most = 200

/** A report that keeps the first 200 problems and counts the others. */
export function newReport(): Report {
  const problems: Problem[] = []
  const paths = new Set<string>()
  let more = 0
  const report: Report = {
    flow: undefined,
    name: (path) => nameOf(report.flow, path),
    has: (path) => paths.has(path),
    add(code, path, message) {
      paths.add(path)
      if (problems.length >= most) more += 1
      else problems.push({ code: `flow/${code}`, path, message: capital(message()) })
    },
    problems: () => (more === 0 ? problems : [...problems, moreProblems(more)]),
  }
  return report
}

function moreProblems(count: number): Problem {
  const message = `There are ${count} further problems. A longer list would not be read. Mend these and check again.`
  return { code: 'flow/more-problems', path: '', message }
}

function capital(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1)
}
