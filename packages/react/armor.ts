/**
 * A host's own rules, which are seldom in a layer, beat every rule in a layer: `button { padding: 0 }`
 * in a reset would strip the panel. Important rules in a layer beat them in turn. So in the layer
 * `amends.parts` every declaration becomes important, and under it a guard takes off whatever a host
 * sets that the panel does not. Left open: the tokens and the panel's outer box in `amends.root`, and
 * elements with classes of the host's own. A host overrides a part by an important rule in a layer
 * that it declares before `amends`.
 */
export function armor(css: string): string {
  const start = /@layer amends\.parts\s*\{/g
  let armored = ''
  let at = 0
  for (let found = start.exec(css); found; found = start.exec(css)) {
    const end = blockEnd(css, start.lastIndex)
    const between = css.slice(at, found.index)
    const goesOn = armored !== '' && between.trim() === '}'
    if (!goesOn) armored += between + found[0]
    armored += important(css.slice(start.lastIndex, end))
    at = end
    start.lastIndex = end
  }
  return `${armored}${css.slice(at)}\n${guard}`
}

/** Elements without a class of the host's own. A path keeps its shape, which is a property too. */
const ours = `.amends :where(:not([class]),[class^=amends-]):not(path)`

/** Important layers count backwards: the guard, coming last, gives way to the parts. */
const guard = `@layer amends.guard{${ours},${ours}::before,${ours}::after{all:revert!important}}\n`

/** The index of the brace that ends the block whose inside begins at `from`. */
function blockEnd(css: string, from: number): number {
  let depth = 1
  for (let at = from; at < css.length; at++) {
    if (css[at] === '{') depth++
    if (css[at] === '}' && --depth === 0) return at
  }
  throw new Error(
    '[amends] A block of the style sheet does not end. Nothing was written. (css/open)',
  )
}

/** Every declaration of the rules made important, except custom properties and those that are. */
const important = (rules: string) =>
  rules
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(
      /([;{]\s*)((?!--)[a-z-]+\s*:[^;{}]*[^;{}\s])(?=\s*[;}])/g,
      (whole, before: string, declaration: string) =>
        declaration.includes('!important') ? whole : `${before}${declaration}!important`,
    )
