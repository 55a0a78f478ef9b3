import ts from 'typescript'
import { lineOf, nodesOf, type Import, type Source } from './sources'

/** What is wrong, each with its file. None when the house is in order. */
export type Rule = (sources: readonly Source[]) => readonly string[]

/** A rule about one file at a time, where `only` says which. */
function inFiles(only: RegExp, check: (source: Source) => readonly string[]): Rule {
  return (sources) =>
    sources
      .filter(({ path }) => only.test(path))
      .flatMap((source) => check(source).map((what) => `${source.path}: ${what}`))
}

/** A rule about one import at a time. */
export function onImports(only: RegExp, isWrong: (one: Import, source: Source) => boolean): Rule {
  return inFiles(only, (source) =>
    source.imports
      .filter((one) => isWrong(one, source))
      .map(({ specifier, typeOnly }) => `imports ${typeOnly ? 'a type of ' : ''}${specifier}`),
  )
}

type Declaration = ts.BindingElement | ts.ParameterDeclaration | ts.VariableDeclaration

function isDeclaration(node: ts.Node): node is Declaration {
  return ts.isBindingElement(node) || ts.isParameter(node) || ts.isVariableDeclaration(node)
}

/** Names that the code uses as they stand: not a key, not a property, not a name of its own. */
function globalsOf(source: Source): readonly ts.Identifier[] {
  const own = new Set(nodesOf(source, isDeclaration).map(({ name }) => name.getText(source.ast)))
  return nodesOf(source, ts.isIdentifier).filter((node) => {
    const { parent } = node
    if (own.has(node.text)) return false
    if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
    if (ts.isQualifiedName(parent)) return parent.left === node
    return !('name' in parent && parent.name === node)
  })
}

/** A rule against the use of globals; `Date.now` names a property of one. */
export function withoutGlobals(only: RegExp, names: readonly string[]): Rule {
  return inFiles(only, (source) =>
    globalsOf(source)
      .filter((node) => {
        const { parent } = node
        const property =
          ts.isPropertyAccessExpression(parent) && parent.expression === node
            ? `${node.text}.${parent.name.text}`
            : node.text
        const made = ts.isNewExpression(parent) ? `new ${node.text}` : property
        return names.includes(node.text) || names.includes(property) || names.includes(made)
      })
      .map(
        (node) =>
          `line ${lineOf(source, node)} uses ${node.parent.getText(source.ast).slice(0, 40)}`,
      ),
  )
}

/** A rule against properties (`innerHTML`), JSX attributes (`style=`) and elements (`<style>`). */
export function withoutMarkup(only: RegExp, names: readonly string[]): Rule {
  return inFiles(only, (source) => {
    const attributes = nodesOf(source, ts.isJsxAttribute)
    const properties = nodesOf(source, ts.isPropertyAccessExpression)
    const keys = nodesOf(source, ts.isPropertyAssignment)
    const elements = [
      ...nodesOf(source, ts.isJsxOpeningElement),
      ...nodesOf(source, ts.isJsxSelfClosingElement),
    ].map((node) => ({ node, name: `<${node.tagName.getText(source.ast)}>` }))
    const named = [...attributes, ...properties, ...keys].map((node) => ({
      node,
      name: node.name.getText(source.ast),
    }))
    const given = attributes.map((node) => ({ node, name: `${node.name.getText(source.ast)}=` }))
    return [...named, ...given, ...elements]
      .filter(({ name }) => names.includes(name))
      .map(({ node, name }) => `line ${lineOf(source, node)} uses ${name}`)
  })
}

/** A rule against statements that leave something at run time: types only. */
export function typesOnly(only: RegExp): Rule {
  return inFiles(only, (source) => [
    ...source.imports
      .filter(({ typeOnly }) => !typeOnly)
      .map(({ specifier }) => `imports ${specifier}`),
    ...source.ast.statements
      .filter(
        (one) =>
          !ts.isInterfaceDeclaration(one) &&
          !ts.isTypeAliasDeclaration(one) &&
          !ts.isImportDeclaration(one) &&
          !ts.isExportDeclaration(one),
      )
      .map((one) => `line ${lineOf(source, one)} is more than a type`),
  ])
}

/** A rule against circles: no file imports itself by way of others, types left aside. */
export const withoutCircles: Rule = (sources) => {
  const files = new Map(sources.map((source) => [source.path.replace(/\.tsx?$/, ''), source]))
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' > '))
    if (trail.includes(file) || done.has(file)) return
    for (const { file: to, typeOnly } of files.get(file)?.imports ?? []) {
      if (to !== null && !typeOnly) visit(files.has(to) ? to : `${to}/index`, [...trail, file])
    }
    done.add(file)
  }
  for (const file of files.keys()) visit(file, [])
  return circles
}

/** A rule against long files: lines, the last empty one left out. */
export function atMost(lines: number, only: RegExp): Rule {
  return inFiles(only, ({ text }) => {
    const count = text.trimEnd().split('\n').length
    return count > lines ? [`has ${count} lines, ${lines} at most`] : []
  })
}
