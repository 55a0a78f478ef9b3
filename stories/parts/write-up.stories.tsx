import { Recovery } from '@amends/react'
import { mama } from '@amends/core/flows/mama'
import { expect, userEvent, within } from 'storybook/test'
import { closedCase } from '../kit/cases'
import {
  inBody,
  inEveryLook,
  part,
  partMeta,
  type PartMeta,
  type PartStory,
} from '../kit/part-story'
import { limitsAt, mamaAt, newerLog, owing } from '../kit/situations'

/** The case on paper: a note for the ticket, a hand-off, the promises for a calendar, the case file. */
const meta: PartMeta = {
  ...partMeta,
  title: 'Parts/Write-up',
  tags: ['autodocs'],
  component: Recovery.WriteUp,
}
export default meta

const shown = inBody(<Recovery.WriteUp />)
const unfolded = 'write-up'

/** Presses what is named, once it is there. */
function press(...names: readonly string[]): PartStory['play'] {
  return async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    for (const name of names) {
      const role = /Full|Hand-off|Markdown/.test(name) ? 'radio' : 'button'
      await userEvent.click(await canvas.findByRole(role, { name }))
    }
    await expect(await canvas.findByRole('group', { name: 'The text' })).not.toBeEmptyDOMElement()
  }
}

/** In the middle of a case: short, as plain text. */
export const Short = part(shown, mamaAt('agree/read-back'), { unfolded })
/** Everything, with its time, in Markdown. */
export const Full = part(shown, () => closedCase({ flow: mama }), {
  unfolded,
  play: press('Full', 'Markdown'),
})
/** For the colleague who takes the case on. */
export const HandOff = part(shown, owing(26), { unfolded, play: press('Hand-off') })
/** The host keeps notes: one press adds it to the ticket. */
export const AddedToTheTicket = part(shown, () => closedCase({ flow: mama }), {
  unfolded,
  host: { note: () => undefined },
  play: press('Add to the ticket'),
})
/** The host failed: the text is copied, or selected where the page may not copy. */
export const NotAdded = part(shown, () => closedCase({ flow: mama }), {
  unfolded,
  host: { note: () => Promise.reject(new Error('the helpdesk is down')) },
  play: press('Add to the ticket'),
})
/** Promises with a date go to a calendar, too. */
export const Promises = part(shown, owing(-5, 3, 74, null), { unfolded })
/** Nothing happened yet. */
export const Empty = part(shown, mamaAt('listen/hear'), { unfolded })
/** Texts and a name over every budget. */
export const Long = part(shown, limitsAt('full/much'), { unfolded })
/** What this version understands of a newer case. */
export const ReadOnly = part(shown, newerLog, { unfolded })
/** Only there while it is unfolded. */
export const Folded = part(shown, mamaAt('agree/offer'))
/** Narrow, right to left, dark and wide. */
export const Looks = inEveryLook(shown, () => closedCase({ flow: mama }), { unfolded })
