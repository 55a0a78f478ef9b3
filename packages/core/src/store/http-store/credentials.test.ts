import { describe, expect, test } from 'vitest'
import { openedEvent } from '../../../../../tests/fixtures/cases'
import { smallFlow } from '../../../../../tests/fixtures/small-flow'
import { deskOn } from '../../../../../tests/fixtures/wire/desk'
import type { Line } from '../../../../../tests/fixtures/wire/line'
import { said } from '../../testing/store-checks/kit'

const opened = openedEvent(smallFlow)

describe('credentials', () => {
  const loginPage = () => new Response('<!doctype html><title>Sign in</title>')
  test.each([
    ['with a page to sign in', loginPage],
    ['with a way to one', () => Response.redirect('http://login.test/')],
  ])('that are answered %s have to be given anew', async (_, signIn) => {
    const inner: { line?: Line } = {}
    let signedIn = false
    const desk = deskOn({
      async fetch(...args) {
        if (signedIn) return inner.line!.fetch(...args)
        expect(args[1]?.redirect).toBe('manual')
        return signIn()
      },
    })
    inner.line = desk.line
    const { store, world, delivery, server } = desk
    await store.putFlow(opened.flow.hash, smallFlow)
    await store.append('a', 0, [opened])
    await world.run(100)
    expect(delivery('a')).toMatchObject({
      state: 'waiting',
      problem: { code: 'store/signed-out' },
    })
    await expect(store.list()).rejects.toThrow('store/signed-out')
    signedIn = true
    await world.run(world.now() + 120_000)
    expect(delivery('a')?.state).toBe('sent')
    expect(await server.store.getFlow(opened.flow.hash)).toEqual(smallFlow)
  })

  test('are asked of the host for every request, and once more after 401', async () => {
    let token = 'old'
    let asked = 0
    const { store, line, world, server } = deskOn({
      headers: () => {
        asked += 1
        return { authorization: token }
      },
    })
    line.meets = ({ headers }) => {
      if (headers.get('authorization') === 'new') return null
      token = 'new'
      return { status: 401, body: {} }
    }
    await store.append('a', 0, [said(1)])
    await world.run(100)
    expect(asked).toBe(3)
    expect(await server.store.read('a')).toEqual([said(1)])
  })

  test('that the host cannot give keep nothing from being stored', async () => {
    const { store, world, delivery } = deskOn({ headers: () => Promise.reject(new Error('no')) })
    expect(await store.append('a', 0, [said(1)])).toEqual({ ok: true })
    await world.run(100)
    expect(delivery('a')).toMatchObject({ state: 'waiting', waiting: 1 })
  })
})
