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

function complaintsOf(blocks: readonly Block[]): readonly string[] {
  const folder = join(root, 'tests/truths')
  const files = new Map([[join(folder, 'readme-page.ts'), page]])
  blocks.forEach(({ language, code }, index) => {
    files.set(join(folder, `readme-block-${index}.${language}`), code)
  })
  const config = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile).config
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root)
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = (name) => files.has(name) || fileExists(name)
  host.readFile = (name) => files.get(name) ?? readFile(name)
  host.getSourceFile = (name, target) => {
    const code = files.get(name)
    return code === undefined
      ? getSourceFile(name, target)
      : ts.createSourceFile(name, code, target)
  }
  const program = ts.createProgram([...files.keys()], options, host)
  return [...files.keys()].flatMap((name) => {
    const source = program.getSourceFile(name)
    return ts
      .getPreEmitDiagnostics(program, source)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
  })
}

describe('the README', () => {
  const code = blocksOf(readme).filter(({ language }) => language === 'ts' || language === 'tsx')

  test('compiles, every block of it', { timeout: 60_000 }, () => {
    expect(code.length).toBeGreaterThanOrEqual(6)
    expect(complaintsOf(code)).toEqual([])
  })

  test('would be told of a block that does not compile', { timeout: 60_000 }, () => {
    const wrong = { language: 'ts', code: "import { openCasse } from '@amends/core'\nopenCasse()" }
    expect(complaintsOf([wrong]).join(' ')).toContain('openCasse')
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
