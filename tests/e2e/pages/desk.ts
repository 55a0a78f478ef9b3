import { indexedDbStore, newId, type Store } from '@amends/core'
import { serveFrame, serveStore } from '@amends/core/host-store'
import { countRows } from './raw-storage'

declare global {
  /** How many events of a case the page's database holds. */
  var rowsOf: typeof countRows
  /** All that it holds of a case, as one text. */
  var textOf: (caseId: string) => Promise<string>
  /** The ids of all cases that it holds. */
  var casesHeld: () => Promise<readonly string[]>
  /** Serves a database of this name to the frame that knows the token. */
  var serveShelf: (name: string, token: string) => void
  /** Stops serving, and serves again. */
  var leaveFrame: () => void
  var returnToFrame: () => void
  /** Codes of the messages that were not accepted. */
  var refusals: string[]
}

const asked = new URLSearchParams(location.search)
const address = new URL(asked.get('frame')!)
const sandboxed = asked.has('sandbox')
const token = newId()
const iframe = document.createElement('iframe')
if (sandboxed) iframe.setAttribute('sandbox', 'allow-scripts')
iframe.width = '400'
iframe.height = '700'
iframe.src = `${address.href}#${token}`

const store = indexedDbStore()
globalThis.refusals = []
const served = {
  messages: window,
  frame: () => iframe.contentWindow,
  origins: [sandboxed ? 'null' : address.origin],
  refused: (code: string) => globalThis.refusals.push(code),
}

/** What a careless page would do: it lets in whoever looks like the frame, and asks no more. */
function serveWhoever(kept: Store): () => void {
  const hear = ({ origin, data, ports: [port] }: MessageEvent<{ nonce?: string } | null>) => {
    if (!port || (origin !== 'null' && !origin.startsWith(address.origin))) return
    serveStore(kept, port)
    port.postMessage({ v: 1, told: 'welcome', nonce: data?.nonce })
  }
  addEventListener('message', hear)
  return () => removeEventListener('message', hear)
}

function serve(): () => void {
  if (asked.has('silent')) return () => undefined
  return asked.has('careless') ? serveWhoever(store) : serveFrame(store, { ...served, token })
}
let leave = serve()
globalThis.leaveFrame = () => leave()
globalThis.returnToFrame = () => {
  leave = serve()
}
globalThis.rowsOf = countRows
globalThis.textOf = async (caseId) => JSON.stringify(await store.read(caseId))
globalThis.casesHeld = async () => (await store.list()).map(({ caseId }) => caseId)
globalThis.serveShelf = (name, known) => {
  serveFrame(indexedDbStore({ name }), { ...served, token: known })
}
document.body.append(iframe)
