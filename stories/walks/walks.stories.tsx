import type { Meta } from '@storybook/react-vite'
import { expect, fn, spyOn, waitFor } from 'storybook/test'
import { handsOn } from '../kit/hands'
import { opens, panelMeta, type PanelArgs, type PanelStory } from '../kit/panel-story'
import { mamaAt } from '../kit/situations'

/** What hands do with a panel, one thing at a time. Each is played when it is opened. */
const meta: Meta<PanelArgs> = {
  ...panelMeta,
  title: 'Walks',
  args: { ...panelMeta.args, desk: true },
}
export default meta

/** The first beats without a mouse: a point by Space, words by typing, on by a chord. */
export const ByKeyboard: PanelStory = {
  ...opens(mamaAt('listen/hear')),
  play: async ({ canvas, canvasElement }) => {
    const { user, part, beat } = handsOn(canvasElement)
    const point = canvas.getByRole('checkbox', { name: 'Other work is put aside' })
    for (let count = 0; count < 40 && document.activeElement !== point; count += 1) await user.tab()
    await user.keyboard(' ')
    await waitFor(() => expect(point).toBeChecked())
    const words = canvas.getByRole('textbox', { name: /In their words/ })
    for (let count = 0; count < 40 && document.activeElement !== words; count += 1) await user.tab()
    await user.keyboard('Nobody came.')
    await user.keyboard('{Alt>}{Shift>}N{/Shift}{/Alt}')
    await waitFor(() => expect(beat()).toBe('listen/probe'))
    await expect(part('cue')).toContainElement(document.activeElement as HTMLElement)
    await expect(part('their-words')).toHaveTextContent('Nobody came.')
    await user.keyboard('{Alt>}{Shift>}B{/Shift}{/Alt}')
    await waitFor(() => expect(beat()).toBe('listen/hear'))
  },
}

/** A phrase with a gap is not used until it is filled; once filled it is filled everywhere. */
export const FillAGapAndCopy: PanelStory = {
  ...opens(() => mamaAt('acknowledge/say-back')({ named: false }), { host: {} }),
  args: { desk: false },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const { part } = handsOn(canvasElement)
    const written = fn<(text: string) => Promise<void>>(() => Promise.resolve())
    spyOn(navigator.clipboard, 'writeText').mockImplementation(written)
    await userEvent.click(canvas.getByRole('button', { name: 'Copy' }))
    await expect(await canvas.findByRole('alert')).toBeVisible()
    await expect(written).not.toHaveBeenCalled()
    await expect(canvas.getByRole('button', { name: /^Fill in/ })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await userEvent.keyboard('two days off work{Enter}')
    await waitFor(() => expect(part('phrase')).toHaveTextContent('cost you two days off work.'))
    await userEvent.click(canvas.getByRole('button', { name: 'Copy' }))
    await waitFor(() => expect(written).toHaveBeenCalledOnce())
    await expect(written.mock.calls[0]?.[0]).toContain('the second missed delivery')
    await expect(await canvas.findByRole('button', { name: 'Copied' })).toBeVisible()
  },
}

/** In chat one press puts the phrase into the reply. */
export const InsertIntoTheReply: PanelStory = {
  ...opens(() => mamaAt('listen/hear')({ channel: 'chat' })),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Insert' }))
    await waitFor(() =>
      expect(canvas.getByRole('textbox', { name: 'Your reply' })).toHaveDisplayValue(/\w/),
    )
  },
}

/** Ana speaks: one press hushes the panel, one ends it, and nothing is lost. */
export const Hush: PanelStory = {
  ...opens(mamaAt('listen/hear')),
  play: async ({ canvas, canvasElement, userEvent }) => {
    const { panel } = handsOn(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Hush' }))
    await expect(panel).toHaveAttribute('data-hush')
    await expect(canvas.queryByRole('checkbox')).toBeNull()
    await userEvent.click(canvas.getByRole('button', { name: 'Stop hush' }))
    await expect(panel).not.toHaveAttribute('data-hush')
    await expect(canvas.getAllByRole('checkbox')).not.toHaveLength(0)
  },
}

/** A threat: the host's protocol stands in the beat's place, and then the same beat again. */
export const OffRampAndBack: PanelStory = {
  ...opens(mamaAt('agree/ask')),
  play: async ({ canvas, canvasElement, userEvent }) => {
    const { beat, panel } = handsOn(canvasElement)
    const before = beat()
    await userEvent.click(canvas.getByRole('button', { name: 'Unsafe' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Not safe' }))
    await waitFor(() => expect(panel).toHaveAttribute('data-state', 'safety'))
    await expect(canvas.getByText('Wave to the duty lead.')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'It’s safe again' }))
    await waitFor(() => expect(panel).toHaveAttribute('data-state', 'live'))
    await expect(beat()).toBe(before)
  },
}

/** Customers do not go in order: to any beat and back, with every answer kept. */
export const JumpAndBack: PanelStory = {
  ...opens(mamaAt('agree/ask')),
  play: async ({ canvas, canvasElement, userEvent }) => {
    const { beat, parts } = handsOn(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: /^M Listen/ }))
    await userEvent.click(
      parts('step-beat').find((row) => /Find out/.test(row.textContent)) as Element,
    )
    await waitFor(() => expect(beat()).toBe('listen/probe'))
    await expect(canvas.getByRole('textbox', { name: /What let them down/ })).toHaveDisplayValue(
      'the second missed delivery',
    )
    await userEvent.click(canvas.getByRole('button', { name: 'Back' }))
    await waitFor(() => expect(beat()).toBe('agree/ask'))
  },
}

/** A way on that is shut says what opens it, and opens then. */
export const ShutUntilItIsWritten: PanelStory = {
  ...opens(mamaAt('agree/ask')),
  play: async ({ canvas, canvasElement, userEvent }) => {
    const { beat } = handsOn(canvasElement)
    const on = canvas.getByRole('button', { name: 'They told me' })
    await expect(on).toHaveAttribute('aria-disabled', 'true')
    await expect(on).toHaveAccessibleDescription('Opens when what they asked for is written.')
    await userEvent.click(on)
    await expect(beat()).toBe('agree/ask')
    await userEvent.type(canvas.getByRole('textbox', { name: /fair fix/ }), 'A new one{Enter}')
    await waitFor(() => expect(on).not.toHaveAttribute('aria-disabled'))
    await userEvent.click(on)
    await waitFor(() => expect(beat()).toBe('agree/offer'))
  },
}

/** Closing in the middle is refused, with the reason and the way to what is missing. */
export const CloseTooEarly: PanelStory = {
  ...opens(mamaAt('agree/commit')),
  play: async ({ canvas, canvasElement, userEvent }) => {
    const { panel, part } = handsOn(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'More' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Close the case' }))
    const recovered = canvas.getByRole('radio', { name: 'Recovered' })
    await expect(recovered).toHaveAttribute('aria-disabled', 'true')
    await userEvent.click(recovered)
    await expect(recovered).not.toBeChecked()
    await expect(part('outcome')).toHaveAttribute('data-state', 'shut')
    await expect(panel).toHaveAttribute('data-state', 'live')
  },
}
