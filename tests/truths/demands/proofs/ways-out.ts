import { atEveryBeat, json, refusal, type Proof } from './trial'

/** Raised and cleared at every beat: the host’s protocol, and then the very same screen. */
export const offRamp: Proof = (trial) =>
  atEveryBeat(trial, async ({ recovery }) => {
    const before = recovery.view()
    if (!before.can.raiseSafety) return 'there is no way out'
    const raised = await refusal(recovery, {
      type: 'safety.raised',
      words: 'I know where you live',
    })
    if (raised) return raised
    if (recovery.view().overlay?.kind !== 'safety') return 'the method is still on the screen'
    const cleared = await refusal(recovery, { type: 'safety.cleared' })
    if (cleared) return cleared
    return json(recovery.view()) === json(before) ? null : 'it does not come back as it was'
  })

/** Handed up at every beat, with an offer on the table, and taken by somebody else. */
export const escalation: Proof = (trial) =>
  atEveryBeat(trial, async ({ path, recovery, again }) => {
    const cost = { minor: 9000, currency: 'EUR' }
    const offered = await refusal(recovery, {
      type: 'offer.made',
      text: 'a new one today',
      cost,
      gesture: false,
    })
    const { offers } = recovery.view()
    if (offered ?? offers.length === 0) return offered ?? 'the offer is lost'
    const up = { type: 'case.escalated', to: 'Mara', reason: 'Over my limit' } as const
    const handed = await refusal(recovery, up)
    if (handed) return handed
    if (recovery.view().overlay?.kind !== 'escalated') return 'nobody can see that it was handed up'
    const other = await again()
    const taken = await refusal(other, { type: 'case.taken' })
    const view = other.view()
    await other.dispose()
    if (taken) return taken
    if (view.overlay || view.beat?.path !== path) return 'whoever takes it begins elsewhere'
    if (!view.about.mine) return 'it does not belong to whoever took it'
    return json(view.offers) === json(offers) ? null : 'the offers did not come with it'
  })

/** From every beat to one far away and back: nothing is lost there, and nothing changed after. */
export const jumps: Proof = (trial) => {
  const paths = trial.flow.steps.flatMap((step) => step.beats.map(({ id }) => `${step.id}/${id}`))
  const half = Math.floor(paths.length / 2)
  return atEveryBeat(trial, async ({ path, recovery }) => {
    const to = paths[(paths.indexOf(path) + half) % paths.length]!
    const answer = {
      type: 'field.answered',
      beat: path,
      field: 'story',
      value: 'It broke',
    } as const
    const answered = await refusal(recovery, answer)
    const before = recovery.view()
    const jumped = answered ?? (await refusal(recovery, { type: 'beat.jumped', beat: path, to }))
    if (jumped) return jumped
    const there = recovery.view()
    if (there.beat?.path !== to) return `it does not go to ${to}`
    const kept = ({ kept: words, offers, owed }: typeof there) => json([words, offers, owed])
    if (there.kept.story !== 'It broke' || kept(there) !== kept(before)) return `lost at ${to}`
    const back = await refusal(recovery, { type: 'beat.back', beat: to })
    if (back) return back
    return json(recovery.view()) === json(before)
      ? null
      : `coming back from ${to} changes something`
  })
}
