import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { defineConfig } from 'tsup'
import { armor } from './armor'

/** Follows the `@import` lines of src/styles/index.css into one static file, and armors it. */
async function bundleStyles() {
  const { metafile } = await build({
    entryPoints: ['src/styles/index.css'],
    outfile: 'dist/styles.css',
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
      `[amends] No @import in src/styles/index.css reaches ${forgotten.join(', ')}. ` +
        'The part would ship without its style. Add the @import line.',
    )
  }
  writeFileSync('dist/styles.css', armor(readFileSync('dist/styles.css', 'utf8')))
}

export default defineConfig({
  entry: { index: 'src/index.ts' },
  format: ['esm'],
  target: 'es2022',
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  sourcemap: true,
  splitting: true,
  clean: true,
  // every output file, chunks included; tsup's `treeshake` (a rollup pass) would strip it
  banner: { js: '"use client";' },
  onSuccess: bundleStyles,
})
