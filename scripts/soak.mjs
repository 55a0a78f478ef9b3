// The slow proofs: tests/soak/**/*.soak.ts, which CI runs after `npm test`. With `--all` the longest of
// them run to their full count (tests/soak/counts.ts).
import { reportsFolder, runSteps, vitestCount } from './steps.mjs'

const report = `${reportsFolder('soak')}/vitest.json`

process.exit(
  await runSteps([
    [
      [
        {
          name: 'soak',
          command: `vitest run --project soak --passWithNoTests --reporter=default --reporter=json --outputFile.json=${report}`,
          env: { SOAK: process.argv.includes('--all') ? 'all' : '1' },
          count: () => vitestCount(report),
        },
      ],
    ],
  ]),
)
