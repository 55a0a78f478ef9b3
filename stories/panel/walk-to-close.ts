import type { Flow } from '@amends/core'
import { expect, waitFor } from 'storybook/test'
import { handsOn } from '../kit/hands'
import { pathsOf } from '../kit/wishes'

/** Presses through the whole flow in the panel on the page, and sees the case closed at its end. */
export async function walkToClose(canvasElement: HTMLElement, flow: Flow): Promise<void> {
  const hands = handsOn(canvasElement)
  const seen: string[] = []
  for (let count = 0; count < 3 * pathsOf(flow).length && !hands.closed(); count += 1) {
    seen.push(hands.beat() ?? '')
    await hands.cover()
    await hands.leave()
  }
  await waitFor(() => expect(hands.closed(), `stopped after ${seen.join(', ')}`).toBe(true))
  await expect(hands.part('summary')).toBeVisible()
  await expect(new Set(seen).size).toBeGreaterThan(flow.steps.length)
}
