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
  const colorIn = (theme: string, raw: string) => {
    if (!CSS.supports('color', raw)) return null
    probe.dataset['theme'] = theme
    probe.style.color = raw
    return style.color
  }
  const tokens = namesIn(document).map((name) => {
    const raw = style.getPropertyValue(name).trim()
    return { name, raw, light: colorIn('light', raw), dark: colorIn('dark', raw) }
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
    <div className="tokens">
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
