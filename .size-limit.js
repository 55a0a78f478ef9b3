// What a page pays for us, brotli. Every flow that was built gets its own line.
import { readdirSync } from 'node:fs'

// esbuild warns about the bare chunk imports that tsup's splitting leaves; they are harmless.
const quiet = { modifyEsbuildConfig: (config) => ({ ...config, logLevel: 'error' }) }
const react = ['react', 'react-dom', 'react/jsx-runtime']

const flows = readdirSync('packages/core/dist/flows').filter((file) => file.endsWith('.js'))

export default [
  ...flows.map((file) => ({
    name: `core/flows/${file.replace('.js', '')}`,
    path: `packages/core/dist/flows/${file}`,
    ignore: ['xstate'],
    limit: '14 kB',
    ...quiet,
  })),
  { name: 'core with XState', path: 'packages/core/dist/index.js', limit: '36 kB', ...quiet },
  {
    name: 'react, all but React',
    path: 'packages/react/dist/index.js',
    ignore: react,
    limit: '52 kB',
    ...quiet,
  },
  { name: 'react/styles.css', path: 'packages/react/dist/styles.css', limit: '6 kB' },
]
