import { useState } from 'react'

interface Token {
  readonly name: string
  /** As it stands in the style sheet. */
  readonly raw: string
  readonly light: string | null
  readonly dark: string | null
}

function* rulesOf(list: CSSRuleList): Generator<CSSStyleRule> {
  for (const rule of list) {
    if (rule instanceof CSSStyleRule) yield rule
    if ('cssRules' in rule) yield* rulesOf(rule.cssRules as CSSRuleList)
  }
}

/** `rgb(15, 100, 102)` as designers write it; any other notation as it is. */
function hex(color: string): string {
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(color)?.slice(1)
  return parts
    ? `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`
    : color
}

/** The names of the tokens that the style sheet sets on the panel's root. */
function namesIn(document: Document): readonly string[] {
  const names = new Set<string>()
  for (const sheet of document.styleSheets) {
    for (const rule of rulesOf(sheet.cssRules)) {
      if (rule.selectorText !== '.amends') continue
      for (const name of rule.style) if (name.startsWith('--amends-')) names.add(name)
    }
  }
  return [...names]
}

function readTokens(document: Document): readonly Token[] {
  const probe = document.createElement('div')
  probe.className = 'amends'
  probe.hidden = true
  document.body.append(probe)
  const style = getComputedStyle(probe)
  const colorIn = (theme: string, name: string) => {
    if (!CSS.supports('color', style.getPropertyValue(name))) return null
    probe.dataset['theme'] = theme
    probe.style.color = `var(${name})`
    return hex(style.color)
  }
  const tokens = namesIn(document).map((name) => {
    const raw = style.getPropertyValue(name).trim()
    return { name, raw, light: colorIn('light', name), dark: colorIn('dark', name) }
  })
  probe.remove()
  return tokens
}

function Swatch({ color }: { readonly color: string | null }) {
  if (color === null) return null
  return (
    <span className="token-color">
      <i style={{ background: color }} aria-hidden="true" />
      <code>{color}</code>
    </span>
  )
}

/** Every token of the panel as the style sheet on this page has it. */
export function TokenTable() {
  const [tokens] = useState(() => readTokens(document))
  return (
    <div className="tokens sb-unstyled">
      <table>
        <thead>
          <tr>
            <th scope="col">Token</th>
            <th scope="col">Light</th>
            <th scope="col">Dark</th>
          </tr>
        </thead>
        <tbody>
          {tokens.map(({ name, raw, light, dark }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              {light === null ? (
                <td colSpan={2}>
                  <code>{raw}</code>
                </td>
              ) : (
                <>
                  <td>
                    <Swatch color={light} />
                  </td>
                  <td>
                    <Swatch color={dark} />
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
