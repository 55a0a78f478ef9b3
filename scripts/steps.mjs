// Runs commands one after the other, counts what passed and failed, and goes on after a failure.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

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

/**
 * Runs every step and prints one line for each, then `N passed, N failed` as the very last line.
 * A step without `count` is a check and counts as one. A step that exits with an error counts as
 * one failure at least, so that a crash is never "0 failed".
 * @returns the exit code
 */
export function runSteps(steps) {
  const lines = []
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const { name, command, env, count } of steps) {
    console.log(`\n=== ${name}: ${command}`)
    const start = performance.now()
    const { ok } = run(command, { env })
    const counted = count ? count() : { passed: ok ? 1 : 0, failed: 0, skipped: 0 }
    if (!ok && counted.failed === 0) counted.failed = 1
    for (const key of Object.keys(total)) total[key] += counted[key]
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    const skipped = counted.skipped > 0 ? `, ${counted.skipped} skipped` : ''
    lines.push(
      count
        ? `${name}: ${counted.passed} of ${counted.passed + counted.failed} tests${skipped} (${seconds} s)`
        : `${name}: ${ok ? 'ok' : 'FAILED'} (${seconds} s)`,
    )
  }
  console.log(`\n${lines.join('\n')}`)
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  return total.failed > 0 ? 1 : 0
}
