/** `Did you mean "x"?` for the nearest of the candidates, or the other advice when none is near. */
export function didYouMean(word: string, candidates: Iterable<string>, otherwise: string): string {
  const near = nearest(word, candidates)
  return near === null ? otherwise : `Did you mean "${near}"?`
}

/** The candidate with the fewest edits, or null when all are more than 3 edits or 4 in 10 letters away. */
function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null
  let limit = Math.min(3, Math.floor(word.length * 0.4))
  for (const candidate of candidates) {
    const edits = editsBetween(word, candidate, limit)
    if (edits > limit || (edits === limit && best !== null)) continue
    best = candidate
    limit = edits
  }
  return best
}

/** Letters to add, drop, change or swap; any number above the limit once it is above the limit. */
function editsBetween(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row++) {
    const line = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      line[column] = Math.min(
        at(last, column) + 1,
        at(line, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
        swapped ? at(before, column - 2) + 1 : Infinity,
      )
    }
    if (Math.min(...line) > limit) return limit + 1
    before = last
    last = line
  }
  return at(last, other.length)
}

function at(line: readonly number[], column: number): number {
  return line[column] ?? Infinity
}
