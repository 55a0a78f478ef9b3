import { onImports, type Rule } from './rules'

const react = 'packages/react/src/'

/** What one part may take from another, and why it is not a part's own affair. */
const seams: readonly (readonly [from: RegExp, to: RegExp])[] = [
  // The inputs that every record is entered with.
  [/^parts\/[\w-]+\//, /^parts\/fields\//],
  // What unfolds in place.
  [/^parts\/[\w-]+\//, /^parts\/more\/sheet$/],
  // One promise, as it is made and as it is owed.
  [/^parts\/owed\//, /^parts\/commitments\//],
  // A case is reopened at a beat of the list.
  [/^parts\/closing\//, /^parts\/(strip\/step-beats|exits\/use-leave)$/],
  // The row of exits holds the off-ramp and hush.
  [/^parts\/(exits|header)\//, /^parts\/(hush\/hush|off-ramp\/off-ramp)$/],
  // The list of parts.
  [/^parts\/(index|leaves)$/, /^parts\//],
  // The one live region says what the case says.
  [/^internals\/live-region$/, /^case\//],
]

const layers: Readonly<Record<string, RegExp>> = {
  internals: /^internals\//,
  case: /^(case|internals)\//,
  parts: /^(case|internals)\//,
  panel: /^(case|internals|parts|panel)\//,
  'owed-list': /^(case|internals|parts|owed-list)\//,
}

/** Imports of the React package run one way, and one part knows no other. */
export const reactLayers: Rule = onImports(
  /^packages\/react\/src\/[\w-]+\//,
  ({ file }, source) => {
    if (file === null) return false
    const from = source.path.slice(react.length).replace(/\.tsx?$/, '')
    const to = file.slice(react.length)
    if (!file.startsWith(react)) return true
    const part = /^parts\/[\w-]+\//.exec(from)?.[0]
    if (part && to.startsWith(part)) return false
    if (seams.some(([here, there]) => here.test(from) && there.test(to))) return false
    return !layers[from.split('/')[0] ?? '']?.test(to)
  },
)
