import { onImports, type Rule } from './rules'

const core = 'packages/core/src/'

interface Layer {
  /** Folders whose values it may use. */
  readonly values: readonly string[]
  /** Contracts of which it may use the types. */
  readonly types: readonly string[]
}

/** What each folder of core may know of the others: flow -> flows -> machine -> case -> papers. */
const layers: Readonly<Record<string, Layer>> = {
  flow: { values: ['flow'], types: [] },
  flows: { values: ['flow', 'flows'], types: [] },
  machine: { values: ['flow', 'machine'], types: ['case/types', 'case/view/view-types'] },
  case: { values: ['flow', 'machine', 'case'], types: ['store/types'] },
  papers: { values: ['flow', 'machine', 'case', 'papers'], types: ['store/types'] },
  store: { values: ['store'], types: ['case/types', 'flow/types'] },
  testing: { values: ['flow', 'flows', 'machine', 'case', 'store', 'testing'], types: [] },
}

const seams = [
  // The standard fields are content, and the language checks that no flow changes them.
  'flow/validate/check-fields > flows/beats/fields',
  // What a store lists of a case is folded from its log as the case is.
  'store/listing > case/log/check-event',
  'store/listing > machine/record',
  'store/listing > machine/reduce',
  // Without the server, last time is what this browser knows of it.
  'case/view/earlier > store/unanswered',
  // What waits for the server is asked of the machine again as an open page asks it.
  'store/http-store/replay > case/log/rebase',
  'store/http-store/replay > case/log/load-case',
  'store/http-store/replay > flow/hash',
  // What is said once between windows is told apart by an id like those of events.
  'store/host-store/open-host-port > case/log/ids',
]

/** Imports of core run one way; the entry alone sees everything. */
export const coreLayers: Rule = onImports(
  /^packages\/core\/src\/\w+\//,
  ({ file, typeOnly }, source) => {
    if (file === null) return false
    const from = source.path.slice(core.length).replace(/\.tsx?$/, '')
    const to = file.slice(core.length)
    const layer = layers[from.split('/')[0] ?? '']
    if (!layer || !file.startsWith(core)) return true
    if (seams.includes(`${from} > ${to}`)) return false
    const allowed = layer.values.includes(to.split('/')[0] ?? '')
    return !allowed && !(typeOnly && layer.types.includes(to))
  },
)
