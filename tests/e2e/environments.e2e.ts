import { expect, test } from '@playwright/test'
import { environments, walkIn } from './environments'

for (const name of [
  'a sandboxed frame',
  'a sandboxed frame whose page keeps its cases',
  'a disk that fills up',
  'an older browser',
]) {
  test(`a whole case can be done in ${name}, and the panel says truly what is kept`, async () => {
    test.setTimeout(600_000)
    const [walked] = await walkIn(environments[name]!, ['mama'])
    expect(walked).toMatchObject({ status: 'closed', faults: [], honest: true })
  })
}

for (const name of ['a page of its own', 'a sandboxed frame whose page keeps its cases']) {
  test(`a store that lies about what it keeps is found in ${name}`, async () => {
    test.setTimeout(600_000)
    const [walked] = await walkIn(environments[name]!, ['mama'], '&lying')
    expect(walked).toMatchObject({ status: 'closed', honest: false })
    expect(walked?.lies).toBeGreaterThan(0)
  })
}
