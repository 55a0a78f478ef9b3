import { describe, expect, test, vi } from 'vitest'
import { answer, codeOf, leave, send, smallCase } from '../../../../tests/fixtures/cases'
import { smallFlow } from '../../../../tests/fixtures/small-flow'
import { fold, type RecoveryView } from '../index'

const story = (text: string) => answer('story', text, 'listen/hear')
const finished = leave('listen/hear', 'finished')

const flowOf = () => smallFlow

test('the live actor stands where the log ends, after every event', async () => {
  const recovery = await smallCase()
  const sent = [
    [story('It broke.')],
    [answer('impact', 'a day'), finished],
    [{ type: 'case.paused', reason: 'They call back' }],
  ] as const
  for (const events of sent) {
    expect((await recovery.send(events)).ok).toBe(true)
    const { value, context } = (recovery.actor as Actor).getSnapshot()
    const { standing } = fold(recovery.log, flowOf)
    expect(value).toEqual(standing?.snapshot.value)
    expect(context).toEqual(standing?.snapshot.context)
  }
})

interface Actor {
  getSnapshot(): { readonly value: unknown; readonly context: unknown }
}

describe('whoever listens', () => {
  test('hears each change once, and nothing after leaving', async () => {
    const recovery = await smallCase()
    const heard: RecoveryView[] = []
    const subscription = recovery.subscribe((view) => heard.push(view))
    const object = { next: vi.fn<(view: RecoveryView) => void>() }
    recovery.subscribe(object)
    await send(recovery, finished)
    expect(heard).toEqual([recovery.getSnapshot()])
    await recovery.send(finished)
    expect(heard).toHaveLength(1)
    subscription.unsubscribe()
    await send(recovery, answer('impact', 'a day'))
    expect(heard).toHaveLength(1)
    expect(object.next).toHaveBeenCalledTimes(2)
  })

  test('harms nobody by throwing', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const recovery = await smallCase()
    const calm = vi.fn<() => void>()
    recovery.subscribe(() => {
      throw new Error('a bug of the host')
    })
    recovery.subscribe(calm)
    expect(codeOf(await recovery.send(finished))).toBe('ok')
    expect(calm).toHaveBeenCalledTimes(1)
    expect(complaint).toHaveBeenCalledTimes(1)
    complaint.mockRestore()
  })

  test('may send from inside', async () => {
    const recovery = await smallCase()
    let answered = false
    recovery.subscribe(() => {
      if (!answered) void recovery.send(answer('impact', 'a day'))
      answered = true
    })
    await send(recovery, finished)
    await recovery.flush()
    expect(recovery.log.map(({ type }) => type)).toEqual([
      'case.opened',
      'beat.left',
      'field.answered',
    ])
  })
})
