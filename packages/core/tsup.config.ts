import { existsSync, readdirSync } from 'node:fs'
import { defineConfig } from 'tsup'

// A folder in src/flows with a flow.ts is a method of its own: `@amends/core/flows/<folder>`.
const flows = readdirSync('src/flows')
  .filter((id) => existsSync(`src/flows/${id}/flow.ts`))
  .map((id) => [`flows/${id}`, `src/flows/${id}/flow.ts`] as const)

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    papers: 'src/papers/index.ts',
    'host-store': 'src/store/host-store/index.ts',
    testing: 'src/testing/index.ts',
    ...Object.fromEntries(flows),
  },
  format: ['esm'],
  target: 'es2022',
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  sourcemap: true,
  splitting: true,
  clean: true,
})
