import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import ts from 'typescript'

export interface Import {
  /** As written: `../flow/types`, `xstate`. */
  readonly specifier: string
  /** Its path from the root of the repository without an extension, or null for a package. */
  readonly file: string | null
  /** Nothing of it is left when types are erased. */
  readonly typeOnly: boolean
  readonly names: readonly string[]
}

export interface Source {
  /** From the root of the repository: `packages/core/src/index.ts`. */
  readonly path: string
  readonly text: string
  readonly ast: ts.SourceFile
  readonly imports: readonly Import[]
}

const root = join(import.meta.dirname, '../../..')

/** Every TypeScript file under the folders, tests left out. */
export function sourcesUnder(...folders: readonly string[]): readonly Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.(test|test-d|d)\.tsx?$/.test(name))
      .filter((name) => !/(^|[\\/])(node_modules|dist)[\\/]/.test(name))
      .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
      .map((path) => sourceOf(path, readFileSync(join(root, path), 'utf8'))),
  )
}

/** A file that need not exist. */
export function sourceOf(path: string, text: string): Source {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const ast = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind)
  const written = ast.statements.flatMap((one) => importsOf(one, path))
  const source = { path, text, ast, imports: written }
  const called = nodesOf(source, isImportCall).map(({ arguments: [to] }) =>
    importOf(to && ts.isStringLiteral(to) ? to.text : '?', path, { typeOnly: false, names: [] }),
  )
  return { ...source, imports: [...written, ...called] }
}

function isImportCall(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
}

function importOf(
  specifier: string,
  path: string,
  rest: Pick<Import, 'typeOnly' | 'names'>,
): Import {
  const file = specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : null
  return { specifier, file, ...rest }
}

function importsOf(statement: ts.Statement, path: string): readonly Import[] {
  if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return []
  const { moduleSpecifier } = statement
  if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return []
  return [importOf(moduleSpecifier.text, path, bindingsOf(statement))]
}

function bindingsOf(
  statement: ts.ImportDeclaration | ts.ExportDeclaration,
): Pick<Import, 'typeOnly' | 'names'> {
  const clause = ts.isImportDeclaration(statement) ? statement.importClause : statement
  const list = ts.isImportDeclaration(statement)
    ? statement.importClause?.namedBindings
    : statement.exportClause
  const elements = list && 'elements' in list ? [...list.elements] : []
  const names = elements.map((element) => (element.propertyName ?? element.name).text)
  const whole = ts.isExportDeclaration(statement)
    ? statement.isTypeOnly
    : clause !== undefined &&
      'phaseModifier' in clause &&
      clause.phaseModifier === ts.SyntaxKind.TypeKeyword
  const each = elements.length > 0 && elements.every((element) => element.isTypeOnly)
  return { typeOnly: whole || each, names }
}

/** Every node of the file that the test holds for, each with its line. */
export function nodesOf<T extends ts.Node>(
  { ast }: Source,
  is: (node: ts.Node) => node is T,
): readonly T[] {
  const found: T[] = []
  const visit = (node: ts.Node): void => {
    if (is(node)) found.push(node)
    ts.forEachChild(node, visit)
  }
  visit(ast)
  return found
}

/** The line of a node, from 1. */
export function lineOf({ ast }: Source, node: ts.Node): number {
  return ast.getLineAndCharacterOfPosition(node.getStart(ast)).line + 1
}
