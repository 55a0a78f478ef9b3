import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

const here = fileURLToPath(new URL('.', import.meta.url))
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
}

interface Complaint {
  readonly line: string
  readonly message: string
}

/** Type-checks a source that stands beside define-flow.ts, and what it took. */
function compile(source: string): { complaints: readonly Complaint[]; instantiations: number } {
  const name = `${here}broken-by-a-test.ts`
  const host = ts.createCompilerHost(options)
  const read = host.getSourceFile.bind(host)
  host.getSourceFile = (file, ...rest) =>
    file === name ? ts.createSourceFile(file, source, ts.ScriptTarget.ES2022) : read(file, ...rest)
  const program = ts.createProgram([name], options, host)
  const found = ts.getPreEmitDiagnostics(program, program.getSourceFile(name))
  const lines = source.split('\n')
  const complaints = found.map(({ file, start, messageText }) => {
    const at = file?.getLineAndCharacterOfPosition(start ?? 0).line ?? -1
    return { line: lines[at] ?? '', message: ts.flattenDiagnosticMessageText(messageText, '\n') }
  })
  return { complaints, instantiations: program.getInstantiationCount() }
}

const head = `import { defineFlow } from './define-flow'
import type { Step } from './types'
const about = {
  id: 'tiny', version: '1.0.0', language: 'en', name: 'Tiny', summary: 'For tests.',
  attribution: { originator: 'Nobody', source: 'None', notice: 'Not affiliated.' },
} as const
const words = { kind: 'other', phase: 'live', title: 'Title', cue: 'Do it', why: 'It helps.' } as const
`
const agree = (to: string) => `{
  id: 'agree', letter: 'A', title: 'Agree', beats: [
    { id: 'offer', ...words, exits: [
      { id: 'agreed', label: 'Agreed',
        to: '${to}' },
      { id: 'again', label: 'Again', to: 'next' },
    ] },
    { id: 'commit', ...words, exits: [{ id: 'on', label: 'On', to: 'close' }] },
  ],
}`

test('right targets compile', { timeout: 60_000 }, () => {
  const source = `${head}defineFlow({ ...about, steps: [${agree('agree/commit')}] })`
  expect(compile(source).complaints).toEqual([])
})

test(
  'a wrong target is one complaint, on its line, with the right one',
  { timeout: 60_000 },
  () => {
    const source = `${head}defineFlow({ ...about, steps: [${agree('agree/comit')}] })`
    const { complaints } = compile(source)
    expect(complaints).toHaveLength(1)
    expect(complaints[0]?.line.trim()).toBe("to: 'agree/comit' },")
    expect(complaints[0]?.message).toContain(`Did you mean '"agree/commit"'?`)
  },
)

test('a wrong target in a step from elsewhere is found as well', { timeout: 60_000 }, () => {
  const step = `const agree = ${agree('agree/comit')} as const satisfies Step\n`
  const { complaints } = compile(`${head}${step}defineFlow({ ...about, steps: [\nagree,\n] })`)
  expect(complaints.map(({ line }) => line)).toEqual(['agree,'])
  expect(complaints[0]?.message).toContain(`Did you mean '"agree/commit"'?`)
})

/** Ten steps of fifty beats with four exits each, and conditions and texts on them. */
function bigFlow(wrong: string): string {
  const step = (index: number) => `{
    id: 's${index}', letter: 'S', title: 'Step', beats: [${fifty((beat) => bigBeat(index, beat))}] }`
  const bigBeat = (index: number, beat: number) => `
    { id: 'b${beat}', ...words, cue: { spoken: 'Say ${beat}', else: 'Write ${beat}' },
      points: [{ id: 'one', text: 'A point' }, { id: 'two', text: 'Another' }],
      phrases: [{ id: 'one', text: { spoken: 'Words', written: 'Other words' } }],
      fields: [{ id: 'f${beat}', label: 'Field', input: 'one-of',
        options: [{ id: 'a', label: 'A' }, { id: 'b', label: 'B' }] }],
      exits: [
        { id: 'w', label: 'W', to: '${index === 4 && beat === 7 ? wrong : `s${index}/b${beat}`}' },
        { id: 'x', label: 'X', to: 's${(index + 1) % 10}/b${(beat * 7) % 50}' },
        { id: 'y', label: 'Y', to: 's${(index + 7) % 10}/b${(beat * 3) % 50}', when:
          { all: [{ field: 'f${beat}', is: 'a' }, { not: { fact: 'listened' } }] } },
        { id: 'z', label: 'Z', to: 'close' },
      ] }`
  const steps = Array.from({ length: 10 }, (_, index) => step(index))
  return `${head}defineFlow({ ...about, steps: [${steps.join()}] })`
}

function fifty(item: (index: number) => string): string {
  return Array.from({ length: 50 }, (_, index) => item(index)).join()
}

test(
  'one wrong target among 2,000 exits of 500 beats is the only complaint, soon found',
  { timeout: 120_000 },
  () => {
    const { complaints, instantiations } = compile(bigFlow('s4/b7x'))
    expect(complaints.map(({ line }) => line.trim())).toEqual([
      "{ id: 'w', label: 'W', to: 's4/b7x' },",
    ])
    expect(complaints[0]?.message).toContain('Did you mean')
    // What takes the compiler about four seconds on an idle machine; time itself depends on the machine.
    expect(instantiations).toBeLessThan(2_000_000)
  },
)
