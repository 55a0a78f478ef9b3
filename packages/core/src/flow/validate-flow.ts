import { deepFreeze } from './freeze'
import type { Flow, Problem } from './types'
import { checkBudget } from './validate/check-budget'
import { checkCounts } from './validate/check-counts'
import { checkEditors } from './validate/check-editors'
import { checkExits } from './validate/check-exits'
import { checkFields } from './validate/check-fields'
import { checkIds } from './validate/check-ids'
import { checkTail } from './validate/check-tail'
import { checkTexts } from './validate/check-texts'
import { flowShape } from './validate/flow-shape'
import { plainCopy } from './validate/plain-copy'
import { newReport } from './validate/report'
import { checkRoutes } from './validate/routes'
import { isRecord } from './validate/shape'

export type FlowCheck =
  | { readonly ok: true; readonly flow: Flow }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Checks any value against the flow language. Answers a fresh, deeply frozen copy that a case can
 * run on, or every problem there is at once (200 at most, then their number). Never throws, calls
 * no getter, and refuses before use what is over 512 kB, 32 levels, 500 beats or 5,000 phrases.
 */
export function validateFlow(value: unknown): FlowCheck {
  const report = newReport()
  if (!plainCopy(value, report)) return { ok: false, problems: report.problems() }
  if (!isRecord(report.flow)) {
    if (!report.has('')) report.add('not-a-flow', '', () => notAFlow)
    return { ok: false, problems: report.problems() }
  }
  if (!checkCounts(report)) return { ok: false, problems: report.problems() }
  const flow = flowShape()(report.flow, '', report)
  for (const check of checks) check(flow, report)
  const problems = report.problems()
  return problems.length === 0 ? { ok: true, flow: deepFreeze(flow) } : { ok: false, problems }
}

const checks = [
  checkIds,
  checkFields,
  checkExits,
  checkRoutes,
  checkTail,
  checkTexts,
  checkEditors,
  checkBudget,
]

const notAFlow =
  'What was given is not a flow. There is nothing to run. Pass an object with id, version, language, name, summary, attribution and steps.'
