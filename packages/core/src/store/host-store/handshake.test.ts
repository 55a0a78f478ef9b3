import { describe, expect, it, vi } from 'vitest'
import { opened } from '../../testing/store-checks/kit'
import { memoryStore } from '../memory-store'
import { hostStore, openHostPort, serveFrame } from './index'
import { version } from './protocol'
import { windowsAt } from './windows.test-data'

const frameOrigin = 'https://panel.example'
const pageOrigin = 'https://desk.example'
const token = '6f1b7f6e-7c1f-4f6c-9d0a-2b1d0f0a9c11'
const otherwise = (reason: string) => memoryStore({ reason })

describe('a frame and its page', () => {
  it('find one another, and the frame keeps its cases there', async () => {
    const kept = memoryStore()
    const { desk, frame } = windowsAt({ frameOrigin, pageOrigin })
    const stop = serveFrame(kept, {
      messages: desk.window,
      frame: () => frame,
      origins: [frameOrigin],
    })
    const port = () => openHostPort({ page: desk, origins: [pageOrigin] })
    const store = hostStore({ otherwise, port })
    expect(await store.append('a', 0, [opened()])).toEqual({ ok: true })
    expect(await kept.read('a')).toEqual([opened()])
    store.close()
    stop()
  })

  it('find one another when the page is ready after the frame', async () => {
    const { desk, frame } = windowsAt({ frameOrigin, pageOrigin })
    const opening = openHostPort({ page: desk, origins: [pageOrigin] })
    await vi.waitFor(() => expect(desk.sent.length).toBe(3))
    const stop = serveFrame(memoryStore(), {
      messages: desk.window,
      frame: () => frame,
      origins: [frameOrigin],
    })
    const store = hostStore({ otherwise, port: () => opening })
    expect(await store.append('a', 0, [opened()])).toEqual({ ok: true })
    store.close()
    stop()
  })

  it('say hello to exact origins alone, and nothing of a case', async () => {
    const { desk, frame } = windowsAt({ frameOrigin, pageOrigin })
    const stop = serveFrame(memoryStore(), {
      messages: desk.window,
      frame: () => frame,
      origins: [frameOrigin],
    })
    const origins = ['https://other.example', pageOrigin]
    const store = hostStore({ otherwise, port: () => openHostPort({ page: desk, origins }) })
    await store.append('case-of-ana', 0, [opened()])
    await store.putDraft('case-of-ana', 'story', 'I waited all day')
    const targets = new Set(desk.sent.map(({ target }) => target))
    expect(targets).toEqual(new Set(origins))
    expect(JSON.stringify(desk.sent.map(({ data }) => data))).not.toMatch(/ana|waited|Zoë/)
    expect(frame.sent).toEqual([])
    store.close()
    stop()
  })

  it('tell apart sandboxed frames, which all have one origin, by token', async () => {
    const { desk, frame } = windowsAt({ frameOrigin: 'null', pageOrigin })
    const refused: string[] = []
    const stop = serveFrame(memoryStore(), {
      messages: desk.window,
      frame: () => frame,
      origins: ['null'],
      token,
      refused: (code) => refused.push(code),
    })
    const opening = openHostPort({ page: desk, origins: [pageOrigin], token })
    const port = await opening
    expect(refused).toEqual([])
    port.close()
    const guess = openHostPort({ page: desk, origins: [pageOrigin], within: 40 })
    await expect(guess).rejects.toThrow('(host-store/no-answer)')
    expect(new Set(refused)).toEqual(new Set(['host-store/token']))
    stop()
  })

  it('are told, each on its side, when the other is of another version', async () => {
    const { desk, frame } = windowsAt({ frameOrigin, pageOrigin })
    const refused: [string, string][] = []
    const stop = serveFrame(memoryStore(), {
      messages: desk.window,
      frame: () => frame,
      origins: [frameOrigin],
      refused: (...what) => refused.push(what),
    })
    const asOther = {
      postMessage(data: object, target: string, transfer: Transferable[]) {
        desk.postMessage({ ...data, version: version + 1 }, target, transfer)
      },
    }
    const reasons: string[] = []
    const store = hostStore({
      otherwise,
      port: () => openHostPort({ page: asOther, origins: [pageOrigin] }),
      refused: ({ message }) => reasons.push(message),
    })
    expect(await store.status()).toEqual({
      kind: 'memory',
      reason: 'The page around this panel has another version of it.',
    })
    expect(await store.append('a', 0, [opened()])).toEqual({ ok: true })
    expect(refused).toEqual([['host-store/version', frameOrigin]])
    expect(reasons.join()).toMatch(/Use the same version of @amends\/core.*\(host-store\/version\)/)
    stop()
  })

  it('are told of a page that nobody answers for', async () => {
    const { desk } = windowsAt({ frameOrigin, pageOrigin })
    const opening = openHostPort({ page: desk, origins: [pageOrigin], within: 60 })
    await expect(opening).rejects.toThrow(/must call serveFrame.*\(host-store\/no-answer\)/)
  })
})

describe('what could let others in', () => {
  const serve = (origins: readonly string[], secret?: string) =>
    serveFrame(memoryStore(), {
      messages: new EventTarget(),
      frame: () => null,
      origins,
      ...(secret !== undefined && { token: secret }),
    })

  it.each(['*', 'https://desk.example/', 'desk.example', 'https://*.example', '', 'null'])(
    'is refused as an origin: %j',
    async (origin) => {
      const page = { postMessage: () => undefined }
      const opening = openHostPort({ page, origins: [origin] })
      await expect(opening).rejects.toThrow('(host-store/origin)')
      if (origin !== 'null') expect(() => serve([origin])).toThrow('(host-store/origin)')
    },
  )

  it('is refused: no origin at all, a sandbox without a token, a token that can be guessed', () => {
    expect(() => serve([])).toThrow('(host-store/origin)')
    expect(() => serve(['null'])).toThrow('(host-store/token)')
    expect(() => serve(['null'], 'secret')).toThrow('(host-store/token)')
    expect(() => serve([frameOrigin], 'secret')).toThrow('(host-store/token)')
  })
})
