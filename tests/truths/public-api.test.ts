import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

interface Manifest {
  readonly name: string
  readonly exports: Readonly<Record<string, unknown>>
}
interface Entry {
  /** As it is imported: `@amends/core/testing`. */
  readonly name: string
  readonly file: string
}

/** The entries of the package that its manifest names one by one; each method is one more. */
function entriesOf(folder: string): readonly Entry[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
  return Object.entries(manifest.exports).flatMap(([path, target]) => {
    const source = (target as { readonly '@amends/source'?: string })['@amends/source']
    const named = source !== undefined && !path.includes('*') && /\.tsx?$/.test(source)
    return named ? [{ name: join(manifest.name, path), file: join(folder, source) }] : []
  })
}

const entries = ['packages/core', 'packages/react', 'packages/server'].flatMap((name) =>
  entriesOf(join(root, name)),
)

const config = ts.readConfigFile(join(root, 'tsconfig.base.json'), (path) => ts.sys.readFile(path))
const { options } = ts.convertCompilerOptionsFromJson(
  (config.config as { compilerOptions: unknown }).compilerOptions,
  root,
)
const kinds: readonly (readonly [ts.SymbolFlags, string])[] = [
  [ts.SymbolFlags.Function, 'function'],
  [ts.SymbolFlags.Class, 'class'],
  [ts.SymbolFlags.Variable, 'const'],
  [ts.SymbolFlags.Interface, 'interface'],
  [ts.SymbolFlags.TypeAlias, 'type'],
  [ts.SymbolFlags.Module, 'namespace'],
]

function exportsOf(module: ts.Symbol | undefined, checker: ts.TypeChecker): readonly string[] {
  if (!module) return []
  return checker
    .getExportsOfModule(module)
    .map((symbol) => {
      const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
      const found = kinds.filter(([flag]) => target.flags & flag).map(([, kind]) => kind)
      const inner = found.includes('namespace') ? exportsOf(target, checker) : []
      const kind = found.join(' + ') || 'unknown'
      return {
        name: symbol.name,
        lines: [`${kind} ${symbol.name}`, ...inner.map((one) => `  ${one}`)],
      }
    })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap(({ lines }) => lines)
}

function apiOf(program: ts.Program, file: string): readonly string[] {
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  return exportsOf(source && checker.getSymbolAtLocation(source), checker)
}

const program = ts.createProgram(
  entries.map(({ file }) => file),
  { ...options, noEmit: true },
)

test.each(entries)('what $name exports is what was reviewed', async ({ name, file }) => {
  const api = apiOf(program, file)
  expect(api.length).toBeGreaterThan(0)
  expect(api.filter((line) => line.includes('unknown'))).toEqual([])
  const snapshot = name.replace('@amends/', '').replaceAll('/', '-')
  await expect(`${api.join('\n')}\n`).toMatchFileSnapshot(`./public-api/${snapshot}.txt`)
})

test('every entry is looked at', () => {
  expect(entries.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['@amends/core', '@amends/core/testing', '@amends/react']),
  )
})

function apiOfText(text: string): readonly string[] {
  const file = '/planted.ts'
  const host = ts.createCompilerHost(options)
  const planted = ts.createSourceFile(file, text, ts.ScriptTarget.Latest)
  const getSourceFile = (name: string) => (name === file ? planted : undefined)
  return apiOf(
    ts.createProgram([file], { ...options, noLib: true }, { ...host, getSourceFile }),
    file,
  )
}

test('an export that comes, goes or becomes something else is seen', () => {
  const before = 'export function open() {}\nexport interface Case {}\nexport const one = 1'
  expect(apiOfText(before)).toEqual(['interface Case', 'const one', 'function open'])
  for (const after of [
    before.replace('open', 'close'),
    before.replace('export interface Case {}', ''),
    before.replace('const one = 1', 'type one = 1'),
    `${before}\nexport class Extra {}`,
  ]) {
    expect(apiOfText(after)).not.toEqual(apiOfText(before))
  }
})
