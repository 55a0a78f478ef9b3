// What a page pays for us: minified, gzip -9, React outside, as a bundler in production makes it
// from dist. "core" is what an app imports that embeds the engine without a panel.
// A limit marked with a goal does not meet it: it stands where the code stands, so that nothing grows
// unseen, and what makes it go up is said in the commit that does it.
import { readdirSync } from 'node:fs'

const core = 'packages/core/dist'
const react = 'packages/react/dist'

const common = {
  gzip: true,
  ignore: ['react', 'react-dom', 'react/jsx-runtime'],
  // esbuild warns about the bare chunk imports that tsup's splitting leaves; they are harmless.
  modifyEsbuildConfig: (config) => ({ ...config, logLevel: 'error' }),
}

const panel = {
  path: `${react}/index.js`,
  import: {
    [`${react}/index.js`]: '{ RecoveryPanel }',
    [`${core}/flows/mama.js`]: '{ mama }',
  },
}

/** What the panel imports only when an agent asks for it: a bundler makes files of their own of it. */
const later = ['./paper-*.js', './calendar-file-*.js']

const flows = readdirSync(`${core}/flows`).filter((file) => file.endsWith('.js'))

export default [
  {
    name: 'core: openCase, perform and both stores, with xstate (goal 22 kB)',
    path: `${core}/index.js`,
    import: '{ openCase, perform, memoryStore, indexedDbStore }',
    limit: '35.3 kB',
    ...common,
  },
  {
    name: 'core: one small helper, without the rest',
    path: `${core}/index.js`,
    import: '{ newId }',
    limit: '0.7 kB',
    ...common,
  },
  {
    name: 'frame: hostStore and openHostPort, with what they share with core',
    path: `${core}/host-store.js`,
    import: '{ hostStore, openHostPort }',
    limit: '4.5 kB',
    ...common,
  },
  {
    name: 'page around a frame: serveFrame',
    path: `${core}/host-store.js`,
    import: '{ serveFrame }',
    limit: '2.7 kB',
    ...common,
  },
  ...flows.map((file) => ({
    name: `flow: ${file.replace('.js', '')}`,
    path: `${core}/flows/${file}`,
    limit: '12 kB',
    ...common,
  })),
  {
    name: 'panel: RecoveryPanel with core, xstate, its Radix parts and one flow (goal 52 kB)',
    ...panel,
    limit: '69.7 kB',
    ...common,
    modifyEsbuildConfig: (config) => {
      const { external, ...rest } = common.modifyEsbuildConfig(config)
      return { ...rest, external: [...external, ...later] }
    },
  },
  {
    name: 'panel: all that it may ever load, in one bundle',
    ...panel,
    limit: '78.3 kB',
    ...common,
  },
  {
    name: 'owed: RecoveryOwed with core, xstate and the parts it shares with the panel',
    path: `${react}/index.js`,
    import: '{ RecoveryOwed }',
    limit: '73.2 kB',
    ...common,
  },
  {
    name: 'owed: its styles, beside the panel’s',
    path: `${react}/owed.css`,
    limit: '1.2 kB',
    gzip: true,
  },
  { name: 'panel: its styles', path: `${react}/styles.css`, limit: '6 kB', gzip: true },
]
