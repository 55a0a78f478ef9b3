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
  { name: 'build', command: 'pnpm run build' },
  { name: 'check:packages', command: 'pnpm run check:packages' },
  { name: 'size', command: 'pnpm run size' },
  { name: 'build:example', command: 'pnpm run build:example' },
  { name: 'build:storybook', command: 'pnpm run build:storybook' },
]

const tests = [
  { name: 'chromium', command: 'node scripts/chromium.mjs --install' },
  { name: 'postgres', command: 'node scripts/postgres.mjs --install' },
  {
    name: 'vitest',
    command: `vitest run --reporter=default --reporter=json --outputFile.json=${vitestReport}`,
    count: () => vitestCount(vitestReport),
  },
  {
    name: 'e2e',
    command: 'playwright test',
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
    count: () => playwrightCount(playwrightReport),
  },
]

process.exit(runSteps(process.argv.includes('--checks') ? checks : [...checks, ...tests]))
