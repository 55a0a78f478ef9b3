import { engineParts, type Demand, type Met } from './types'

/** Where a demand is met, in words. */
function placeOf({ beat, met }: Demand): string {
  const where = beat === '' ? '' : `\`${beat}\`, `
  return where + wordsOf(met)
}

function wordsOf(met: Met): string {
  if ('engine' in met) return `the engine: ${engineParts[met.engine]}`
  if ('attribution' in met) return `its name and source: “${met.attribution}”`
  if ('order' in met) return `order: ${codes(met.order)}`
  if ('trap' in met) return `trap “${met.trap}”`
  if ('must' in met) return 'cannot be skipped'
  if ('when' in met) return `its condition: ${codes(met.when)}`
  if ('cue' in met) return `its cue: “${met.cue}”`
  if ('why' in met) return `its why: “${met.why}”`
  if ('shutField' in met) return `field \`${met.shutField}\`, shut until ${codes(met.until)}`
  if ('movesTo' in met) return `an exit to ${met.movesTo}`
  if ('shutExit' in met) return `exit \`${met.shutExit}\`, shut until ${codes(met.until)}`
  if ('waitsFor' in met) return `waits for \`${met.waitsFor}\``
  const [what, id] = Object.entries(met)[0] ?? ['', '']
  return `${what} \`${id}\``
}

function codes(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}

/** The page of all demands: how many each flow meets, and where. */
export function pageOf(flows: readonly { id: string; name: string }[], all: readonly Demand[]) {
  const of = (id: string) => all.filter(({ flow }) => flow === id)
  const lines = [
    '# What the flows must do, and where they do it',
    '',
    'Generated from `tests/truths/demands`; a test fails when it is out of date. `npx vitest run tests/truths/demands.test.ts -u` writes it anew.',
    '',
    'Met means seen: agents who know nothing but the screen hold conversations on every channel, and what meets a demand was on the screen then; what is shut was shut for its reason, and opened later; what the engine does was tried from every beat.',
    '',
    'A source names a section of the description that the flows were written from (“domain 2.1 M1”) and the line of a published text. S000: Micah Solomon in Entrepreneur. S001: Micah Solomon’s own page on the MAMA Method. S002: a retelling of S000. S003: Chip R. Bell in Entrepreneur. S004: the verygoodservice blog on HEART. The demands are paraphrases; the words of the flows are our own.',
    '',
    ...flows.map(({ id, name }) => `- [${name}](#${id}): ${of(id).length} demands`),
    `- together: ${all.length}`,
    '',
    ...flows.flatMap(({ id }) => [
      `## ${id}`,
      '',
      ...of(id).map((one) => `- ${one.demand}: ${placeOf(one)} (${one.source})`),
      '',
    ]),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}
