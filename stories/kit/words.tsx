const words = {
  flow: 'a method of recovery, as plain data: MAMA, HEART, LEARN, LATTE, HEAL, or your own',
  step: 'one letter of it',
  beat: 'one thing to do now, one screen; its path is step/beat',
  cue: 'the instruction on the screen: an act, seven words at most',
  point: 'something to cover, ticked when it is; never a line to read out',
  phrase: 'an example of how to say it, for a channel, with gaps that the case fills',
  trap: 'what not to say, and what to say instead',
  field: 'something to keep: their story, the impact, what was agreed',
  exit: 'a way on, shown as a button; while it is shut it says what opens it',
  case: 'one customer’s recovery, from the first word to the close; it lasts for minutes or for weeks',
  log: 'everything that happened in a case, in order; all else is worked out from it',
  commitment: 'what was promised: what, by when, by whom; the panel calls the open ones “Owed”',
  'off-ramp':
    'the way out of every beat for threats, violence and self-harm, to the host’s own protocol',
  host: 'the page around the panel, and what it can do: insert, create a task, approve, escalate',
}

/** The words that code, docs and screen share. */
export function Words() {
  return (
    <dl className="words sb-unstyled">
      {Object.entries(words).map(([word, means]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{means}</dd>
        </div>
      ))}
    </dl>
  )
}
