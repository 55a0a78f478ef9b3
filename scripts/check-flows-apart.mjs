// Importing one flow must not bring another: the sentence that sums a flow up may not be in what a
// page loads for the others. Reads dist as a browser does, without a bundler.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const folder = 'packages/core/dist/flows'

/** The words of a text, however code quotes and escapes what is between them. */
const plain = (text) => text.replaceAll(/\\u[\da-f]{4}|\W/gi, '')

/** The file and all that it imports from dist, as one text. */
function loaded(file, seen = new Set()) {
  if (seen.has(file)) return ''
  seen.add(file)
  const code = readFileSync(file, 'utf8')
  const imports = code.matchAll(/(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g)
  return [code, ...Array.from(imports, ([, to]) => loaded(join(dirname(file), to), seen))].join(
    '\n',
  )
}

const flows = await Promise.all(
  readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .map(async (file) => {
      const [flow] = Object.values(await import(pathToFileURL(resolve(folder, file)).href))
      return { id: flow.id, summary: plain(flow.summary), code: plain(loaded(join(folder, file))) }
    }),
)

const problems = flows.flatMap(({ id, summary, code }) => {
  if (!code.includes(summary)) return [`${id} is not recognized by its summary in dist`]
  const brought = flows.filter((other) => other.id !== id && code.includes(other.summary))
  return brought.map((other) => `importing ${id} brings ${other.id}`)
})
if (flows.length < 2) problems.push(`only ${flows.length} flows in ${folder}`)

for (const problem of problems) console.error(`[amends] ${problem}`)
if (problems.length === 0) console.log(`${flows.length} flows, and none brings another`)
process.exitCode = problems.length > 0 ? 1 : 0
