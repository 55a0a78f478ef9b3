import type { BrowserContext, Frame, Page } from 'playwright'
import { openDesk } from './host-store'
import { panelPage } from './panel-page'

/** What is wrong with a message that would else be right. */
type Wrong =
  | 'who'
  | 'replayed'
  | 'tokenless'
  | 'guessed'
  | 'oversize'
  | 'junk'
  | 'portless'
  | 'ports'

interface Attack {
  readonly by: 'itself' | 'page' | { readonly src: string; readonly sandboxed?: true }
  readonly wrong: readonly Wrong[]
}

const inFrame: readonly Wrong[] = [
  'replayed',
  'tokenless',
  'guessed',
  'oversize',
  'junk',
  'portless',
  'ports',
]

/** Those who may post to a page: strangers, those who look like its frame, and the frame itself. */
const attacks: readonly Attack[] = [
  { by: { src: 'http://evil.example/attacker' }, wrong: ['who', 'oversize', 'junk'] },
  // Begins as the origin of the frame does.
  { by: { src: `${panelPage.slice(0, -1)}0/attacker` }, wrong: ['who'] },
  { by: { src: `${panelPage}framed.html?host=x` }, wrong: ['who', 'replayed'] },
  { by: { src: `${panelPage}framed.html?host=x`, sandboxed: true }, wrong: ['who'] },
  { by: 'page', wrong: ['who'] },
  { by: 'itself', wrong: inFrame },
]

export interface Forged {
  readonly sent: number
  /** How many were answered, or had the page store something. */
  readonly accepted: number
  /** How many that were posted to the frame, as if by its page, were answered. */
  readonly fooled: number
  /** What the page then keeps for its own frame: `durable`. */
  readonly own: string
}

/** Posts so many forged messages to a page, and more to its frame, all in one Chromium page. */
export async function forge(context: BrowserContext, count: number, query = ''): Promise<Forged> {
  await context.route('**/attacker', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  )
  const { page, frame } = await openDesk(context, { file: 'framed.html', sandboxed: false, query })
  const own = await frame()
  await own.evaluate(() => keepOne('first'))
  const each = Math.ceil(count / attacks.length)
  let [answered, fooled, sent] = [0, 0, 0]
  for (const [number, { by, wrong }] of attacks.entries()) {
    const place = by === 'itself' ? own : by === 'page' ? page.mainFrame() : await beside(page, by)
    const token = await own.evaluate(() => location.hash.slice(1))
    answered += await place.evaluate(post, { name: `forged-${number}`, wrong, token, count: each })
    sent += each
    if (place !== own) fooled += await place.evaluate(pretend, 50)
  }
  const held = await page.evaluate(() => casesHeld())
  const stored = held.filter((caseId) => caseId.startsWith('forged')).length
  return {
    sent,
    accepted: Math.max(answered, stored),
    fooled,
    own: await own.evaluate(() => keepOne('last')),
  }
}

async function beside(
  page: Page,
  { src, sandboxed }: Exclude<Attack['by'], string>,
): Promise<Frame> {
  const number = page.frames().length
  await page.evaluate(
    ([address, sandbox, name]) => {
      const iframe = document.createElement('iframe')
      if (sandbox) iframe.setAttribute('sandbox', 'allow-scripts')
      iframe.name = name
      iframe.src = address
      document.body.append(iframe)
    },
    [src, sandboxed === true, `attacker-${number}`] as const,
  )
  const frame = await page.locator(`iframe[name="attacker-${number}"]`).elementHandle()
  const content = await frame?.contentFrame()
  if (!content) throw new Error('there is no attacker')
  await content.waitForURL(src)
  return content
}

interface Order {
  readonly name: string
  readonly wrong: readonly Wrong[]
  /** The frame's own token: the attacker knows all but what is wrong with it. */
  readonly token: string
  readonly count: number
}

/** In the page of an attacker: posts hellos, each with a port that asks at once. Answers how many were heard. */
async function post({ name, wrong, token, count }: Order): Promise<number> {
  const desk = parent === window ? window : parent
  const heard = new Set<number>()
  const ports: MessagePort[] = []
  const used = crypto.randomUUID?.() ?? '6f1b7f6e-7c1f-4f6c-9d0a-2b1d0f0a9c11'
  const hello = (nonce: string) => ({ protocol: 'amends/host-store', version: 1, nonce, token })
  const event = { type: 'text.said', text: 'forged', id: name }
  const say = (n: number, data: unknown, many = 1) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener(
      'message',
      ({ data: told }: MessageEvent<{ told?: string; ok?: boolean }>) => {
        if (told.told === 'welcome' || told.ok === true) heard.add(n)
      },
    )
    port1.start()
    ports.push(port1)
    const args = [n < 0 ? 'used' : `${name}-${n}`, 0, [event], null]
    port1.postMessage({ v: 1, id: 1, method: 'append', args, again: false })
    const given = [port2, new MessageChannel().port2].slice(0, many)
    desk.postMessage(data, '*', given)
  }
  const random = () =>
    [8, 4, 4, 4, 12]
      .map((length) =>
        Math.random()
          .toString(16)
          .padEnd(20, '0')
          .slice(2, 2 + length),
      )
      .join('-')
  const rest = () => new Promise((resolve) => setTimeout(resolve, 200))
  const forgeries = {
    who: (n: number) => say(n, hello(random())),
    replayed: (n: number) => say(n, hello(used)),
    tokenless: (n: number) => say(n, { ...hello(random()), token: null }),
    guessed: (n: number) => say(n, { ...hello(random()), token: random() }),
    oversize: (n: number) => say(n, { ...hello('x'.repeat(100_000)), token: 'x'.repeat(100_000) }),
    junk: (n: number) =>
      say(
        n,
        [null, n, 'x', [], {}, new Map(), new Blob(['x']), JSON.stringify(hello(random()))][n % 8],
      ),
    portless: (n: number) => say(n, hello(random()), 0),
    ports: (n: number) => say(n, hello(random()), 2),
  }
  if (wrong.includes('replayed') && parent.frames[0] === window) {
    say(-1, hello(used))
    await rest()
    heard.delete(-1)
  }
  for (let n = 0; n < count; n += 1) forgeries[wrong[n % wrong.length]!](n)
  await rest()
  await rest()
  for (const port of ports) port.close()
  return heard.size
}

/** In the page of an attacker: posts to the page's own frame as if it were the page. */
async function pretend(count: number): Promise<number> {
  const victim = parent.frames[0]!
  let heard = 0
  for (let n = 0; n < count; n += 1) {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => (heard += 1))
    port1.start()
    const nonce = String(n)
    const told = ['welcome', 'changed', 'ended'][n % 3]
    victim.postMessage({ protocol: 'amends/host-store', v: 1, version: 1, told, nonce }, '*', [
      port2,
    ])
  }
  await new Promise((resolve) => setTimeout(resolve, 200))
  return heard
}
