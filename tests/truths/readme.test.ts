import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')

interface Block {
  readonly language: string
  readonly code: string
}

function blocksOf(markdown: string): readonly Block[] {
  return [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, code]) => ({
    language: language ?? '',
    code: code ?? '',
  }))
}

/** What a host page has at hand; the blocks speak of it without declaring it. */
const page = `
import type { About, Authority } from '@amends/core'
import type { Host, SafetyProtocol } from '@amends/react'
declare global {
  const ticket: { readonly id: string }
  const about: About
  const authority: Authority
  const host: Host
  const safetyProtocol: SafetyProtocol | null
  const replyBox: { append(text: string): void }
  const session: { token(): Promise<string> }
  const text: string
}
`

const folder = join(root, 'tests/truths')
const code = blocksOf(readme).filter(({ language }) => language === 'ts' || language === 'tsx')
const wrong = "import { openCasse } from '@amends/core'\nopenCasse()"
const blocks = code.map(({ language }, index) => join(folder, `readme-block-${index}.${language}`))
const planted = join(folder, 'readme-planted.ts')

/** One program for all of it: what it imports is read once. */
function compiled(files: ReadonlyMap<string, string>): ts.Program {
  const config = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile).config
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root)
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = (name) => files.has(name) || fileExists(name)
  host.readFile = (name) => files.get(name) ?? readFile(name)
  host.getSourceFile = (name, target) => {
    const text = files.get(name)
    return text === undefined
      ? getSourceFile(name, target)
      : ts.createSourceFile(name, text, target)
  }
  return ts.createProgram([...files.keys()], { ...options, noEmit: true }, host)
}

const program = compiled(
  new Map([
    [join(folder, 'readme-page.ts'), page],
    ...code.map((block, index) => [blocks[index] ?? '', block.code] as const),
    [planted, wrong],
  ]),
)

function complaintsOf(files: readonly string[]): readonly string[] {
  return files.flatMap((name) => {
    const source = program.getSourceFile(name)
    if (!source) return [`${name} is missing`]
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
  })
}

describe('the README', () => {
  test('compiles, every block of it', () => {
    expect(code.length).toBeGreaterThanOrEqual(6)
    expect(program.getOptionsDiagnostics()).toEqual([])
    expect(complaintsOf([join(folder, 'readme-page.ts'), ...blocks])).toEqual([])
  })

  test('would be told of a block that does not compile', () => {
    expect(complaintsOf([planted]).join(' ')).toContain('openCasse')
  })

  test('names commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    const named = [...readme.matchAll(/^npm (?:run )?(\w+)/gm)].map(([, name]) => name)
    expect(named).toEqual(['demo', 'test'])
    for (const name of named) expect(scripts).toHaveProperty(name ?? '')
  })

  test('shows a flow that is valid', async () => {
    const flow = code.find(({ code: block }) => block.includes('defineFlow({'))?.code ?? ''
    const { validateFlow } = await import('@amends/core')
    const js = ts.transpile(flow.replace(/^import .*$/m, 'const defineFlow = (flow) => flow'), {
      module: ts.ModuleKind.CommonJS,
    })
    const exports: Record<string, unknown> = {}
    new Function('exports', js)(exports)
    expect(validateFlow(exports['desk'])).toMatchObject({ ok: true })
  })
})
