// Runs commands, counts what passed and failed, and goes on after a failure.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** Runs a command with the terminal attached. */
export function run(command, { env, cwd } = {}) {
  const { status } = spawnSync(command, {
    stdio: 'inherit',
    shell: true,
    cwd,
    env: { ...process.env, ...env },
  })
  return { ok: status === 0 }
}

/** An empty folder for the reports of one command. */
export function reportsFolder(name) {
  const folder = join('.cache', name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return folder
}

const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)

/** What Vitest's JSON report counts; a file that could not be loaded is one failure. */
export function vitestCount(file) {
  const report = readJson(file)
  if (!report) return { passed: 0, failed: 0, skipped: 0 }
  const unloadable = report.testResults.filter(
    (result) =>
      result.status === 'failed' &&
      result.assertionResults.every((test) => test.status !== 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** What Playwright's JSON report counts. A flaky test is a failing one: it hides a race. */
export function playwrightCount(file) {
  const report = readJson(file)
  if (!report) return { passed: 0, failed: 0, skipped: 0 }
  const { expected, flaky, unexpected, skipped } = report.stats
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped }
}

/** Runs a command beside others: each line that it prints begins with its name. */
async function runBeside(name, command, env) {
  const child = spawn(command, {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: true,
    env: { ...process.env, ...env },
  })
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', (line) => console.log(`${name} | ${line}`))
  }
  const [status] = await once(child, 'close')
  return { ok: status === 0 }
}

/** Runs one step. A step that exits with an error counts as one failure at least: a crash is never "0 failed". */
async function runStep({ name, command, env, count }, isAlone) {
  console.log(`\n=== ${name}: ${command}`)
  const start = performance.now()
  const { ok } = isAlone ? run(command, { env }) : await runBeside(name, command, env)
  const counted = count ? count() : { passed: ok ? 1 : 0, failed: 0, skipped: 0 }
  if (!ok && counted.failed === 0) counted.failed = 1
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const skipped = counted.skipped > 0 ? `, ${counted.skipped} skipped` : ''
  const said = count
    ? `${counted.passed} of ${counted.passed + counted.failed} tests${skipped}`
    : ok
      ? 'ok'
      : 'FAILED'
  return { counted, line: `${name}: ${said} (${seconds} s)` }
}

async function runLane(steps, isAlone) {
  const done = []
  for (const step of steps) done.push(await runStep(step, isAlone))
  return done
}

/**
 * Runs the stages one after the other. A stage is one list of steps or several, which run side by
 * side. Prints one line for each step, then `N passed, N failed` as the very last line. A step
 * without `count` is a check and counts as one.
 * @returns the exit code
 */
export async function runSteps(stages) {
  const done = []
  for (const lanes of stages) {
    const ran = await Promise.all(lanes.map((steps) => runLane(steps, lanes.length === 1)))
    done.push(...ran.flat())
  }
  const sum = (key) => done.reduce((total, { counted }) => total + counted[key], 0)
  console.log(`\n${done.map(({ line }) => line).join('\n')}`)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed') > 0 ? 1 : 0
}
