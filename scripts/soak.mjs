// The slow proofs: tests/soak/**/*.soak.ts, which CI runs after `npm test`.
import { reportsFolder, runSteps, vitestCount } from './steps.mjs'

const report = `${reportsFolder('soak')}/vitest.json`

process.exit(
  runSteps([
    {
      name: 'soak',
      command: `vitest run --project soak --passWithNoTests --reporter=default --reporter=json --outputFile.json=${report}`,
      env: { SOAK: '1' },
      count: () => vitestCount(report),
    },
  ]),
)
