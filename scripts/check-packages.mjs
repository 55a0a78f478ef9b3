// What npm consumers would get: packs every package, then publint and are-the-types-wrong.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

const out = resolve('.cache/pack')
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })

const run = (command, args, cwd = '.') =>
  execFileSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' })

for (const name of readdirSync('packages')) {
  const dir = join('packages', name)
  run('publint', ['--strict', '--pack', 'pnpm', dir])
  run('pnpm', ['pack', '--pack-destination', out], dir)
}
for (const file of readdirSync(out)) {
  run('attw', [join(out, file), '--profile', 'esm-only', '--format', 'table-flipped'])
}
