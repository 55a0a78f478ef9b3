import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { build, type Plugin } from 'esbuild'
import { defineConfig } from 'tsup'
import { armor } from './armor'

/** The style sheets that a page loads: the panel's, and beside it that of the list of what is owed. */
const sheets = { styles: 'src/styles/index.css', owed: 'src/owed-list/index.css' }

/** Follows the `@import` lines of each style sheet into one static file, and armors it. */
async function bundleStyles() {
  const { metafile } = await build({
    entryPoints: sheets,
    outdir: 'dist',
    bundle: true,
    minify: true,
    metafile: true,
    target: 'esnext',
    logLevel: 'warning',
  })
  const forgotten = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.css') && !(file in metafile.inputs))
  if (forgotten.length > 0) {
    throw new Error(
      `[amends] No @import of a style sheet reaches ${forgotten.join(', ')}. ` +
        'The part would ship without its style. Add the @import line.',
    )
  }
  for (const name of Object.keys(sheets)) {
    const file = `dist/${name}.css`
    writeFileSync(file, armor(readFileSync(file, 'utf8')))
  }
}

/**
 * The parts are a module of their own, which `index.js` names and does not contain: a page that takes
 * the whole panel leaves out what is only for those who compose one of their own.
 */
const partsApart: Plugin = {
  name: 'parts-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/parts$/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: './parts.js', external: true },
    )
  },
}

/** Rollup merges the imports of a hundred modules into one, and drops the directive: put it back. */
function markForClients() {
  for (const file of readdirSync('dist').filter((name) => name.endsWith('.js'))) {
    const map = JSON.parse(readFileSync(`dist/${file}.map`, 'utf8'))
    writeFileSync(`dist/${file}`, `"use client";\n${readFileSync(`dist/${file}`, 'utf8')}`)
    writeFileSync(`dist/${file}.map`, JSON.stringify({ ...map, mappings: `;${map.mappings}` }))
  }
}

export default defineConfig({
  entry: { index: 'src/index.ts', parts: 'src/parts/index.ts' },
  format: ['esm'],
  target: 'es2022',
  dts: { entry: 'src/index.ts', compilerOptions: { ignoreDeprecations: '6.0' } },
  sourcemap: true,
  splitting: true,
  treeshake: true,
  clean: true,
  esbuildPlugins: [partsApart],
  onSuccess: async () => {
    markForClients()
    await bundleStyles()
  },
})
