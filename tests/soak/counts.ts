/**
 * How often the longest proofs run: `all` of it with `npm run soak -- --all`, which wants a machine to
 * itself for two hours; otherwise as often as CI has time for.
 */
export function often(counts: { readonly all: number; readonly ci: number }): number {
  return process.env.SOAK === 'all' ? counts.all : counts.ci
}
