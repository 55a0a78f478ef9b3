import ts from 'typescript'
import { nodesOf, type Source } from './sources'
import { onImports, type Rule } from './rules'

const server = 'packages/server/src/'
const ofCore = /^@amends\/core(\/papers)?$/
const inServer = /^packages\/server\/src\//

/** What each folder of the server may know of the others: keys -> database -> care -> app. */
const layers: Readonly<Record<string, RegExp>> = {
  keys: /^(keys\/|refusal$)/,
  database: /^(keys\/|database\/|refusal$)/,
  care: /^(keys\/|database\/|care\/|refusal$)/,
  app: /^(keys\/|database\/|care\/|app\/|refusal$)/,
  standalone: /^(database\/|app\/|standalone\/|refusal$)/,
}

/** Imports of the server run one way, and of the other packages it sees what core publishes. */
export const serverLayers: Rule = onImports(inServer, ({ file, specifier }, source) => {
  if (file === null) return specifier.startsWith('@amends/') && !ofCore.test(specifier)
  if (!file.startsWith(server)) return true
  const [folder = '', name] = source.path.slice(server.length).split('/')
  if (name === undefined) return false
  return !layers[folder]?.test(file.slice(server.length))
})

/** What is done before a team is known, and what runs any statement. */
const teamless = /^packages\/server\/src\/database\/(rows|role|migrate)\.ts$/

/** A function that queries says first whose rows it is about. */
export const teamsFirst: Rule = (sources) =>
  sources
    .filter(({ path }) => inServer.test(path) && !teamless.test(path))
    .flatMap((source) =>
      queriesOf(source)
        .filter(({ parameters: [first] }) => first?.name.getText(source.ast) !== 'team')
        .map(
          ({ name }) => `${source.path}: ${name?.text ?? 'a function'} does not take a team first`,
        ),
    )

function queriesOf(source: Source): readonly ts.FunctionDeclaration[] {
  return nodesOf(source, ts.isFunctionDeclaration).filter(({ parameters }) =>
    parameters.some(({ type }) => type?.getText(source.ast) === 'Transaction'),
  )
}
