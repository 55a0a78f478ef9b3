// Builds the packages and the helpdesk example, and serves what was built.
import { run } from './steps.mjs'

for (const command of ['pnpm run build', 'pnpm run build:example']) {
  const { ok } = run(command)
  if (!ok) process.exit(1)
}
process.exit(run('vite preview --host 127.0.0.1', { cwd: 'examples/helpdesk' }).ok ? 0 : 1)
