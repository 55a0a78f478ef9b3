// Every check and every test. `--checks` stops before the tests.
import { playwrightCount, reportsFolder, runSteps, vitestCount } from './steps.mjs'

const out = reportsFolder('test')
const vitestReport = `${out}/vitest.json`
const playwrightReport = `${out}/playwright.json`

const checks = [
  { name: 'format', command: 'pnpm run format:check' },
  { name: 'lint', command: 'pnpm run lint' },
  { name: 'typecheck', command: 'pnpm run typecheck' },
  { name: 'dead-code', command: 'pnpm run dead-code' },
]

const builds = [
  { name: 'build', command: 'pnpm run build' },
  { name: 'check:packages', command: 'pnpm run check:packages' },
  { name: 'size', command: 'pnpm run size' },
  { name: 'build:example', command: 'pnpm run build:example' },
  { name: 'build:storybook', command: 'pnpm run build:storybook' },
]

/** On the sources: they need nothing that is built. */
const tests = [
  { name: 'chromium', command: 'node scripts/chromium.mjs --install' },
  { name: 'postgres', command: 'node scripts/postgres.mjs --install' },
  {
    name: 'vitest',
    command: `vitest run --reporter=default --reporter=json --outputFile.json=${vitestReport}`,
    count: () => vitestCount(vitestReport),
  },
]

/** On what is built, with the machine to themselves: some of them measure. */
const pages = [
  {
    name: 'e2e',
    command: 'playwright test',
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
    count: () => playwrightCount(playwrightReport),
  },
]

const stages = process.argv.includes('--checks')
  ? [[checks, builds]]
  : [[[...checks, ...tests], builds], [pages]]

process.exit(await runSteps(stages))
