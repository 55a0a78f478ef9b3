import { evaluate, readsOf, type Reading } from '../condition'
import { channels, type Condition, type Fact, type Field, type Flow, type Value } from '../types'
import { screenWords, total, type ScreenWords } from '../words'
import { fieldsIn, optionsOf } from './check-fields'
import { quote } from './names'
import type { Report } from './report'
import { beatsIn } from './visit'

const most = 45
const mostStates = 64

/** Reports beats that can put more than 45 words on the screen, in the worst case of their conditions. */
export function checkBudget(flow: Flow, report: Report): void {
  const known = fieldsIn(flow)
  for (const { value: beat, path, at } of beatsIn(flow)) {
    const counts = channels.map((channel) => worst(screenWords(beat, channel), known))
    const count = Math.max(...counts)
    if (count <= most) continue
    report.add('crowded-beat', at, () => {
      const where = channels.filter((_, index) => counts[index] === count).join(', ')
      return `Beat ${quote(path)} puts ${count} words on the screen (${where}). An agent under attack takes in ${most}. Cut its points, its first phrase, its labels or its first trap.`
    })
  }
}

function worst(words: ScreenWords, known: ReadonlyMap<string, Field>): number {
  const items = [...words.all, ...words.firstOf.flat()]
  const states = statesOf(
    items.flatMap((item) => item.when ?? []),
    known,
  )
  if (states === null) return total(words, () => true)
  return Math.max(...states.map((state) => total(words, (when) => evaluate(when, state))))
}

/** Every combination of what the conditions read; null when there are too many to try. */
function statesOf(
  conditions: readonly Condition[],
  known: ReadonlyMap<string, Field>,
): readonly Reading[] | null {
  const reads = readsOf(...conditions)
  let states: readonly State[] = [{ answers: {}, facts: [] }]
  for (const fact of reads.facts) {
    states = states.flatMap((state) => [state, { ...state, facts: [...state.facts, fact] }])
    if (states.length > mostStates) return null
  }
  for (const id of reads.fields) {
    const answers = answersTo(known.get(id))
    if (states.length * answers.length > mostStates) return null
    states = states.flatMap((state) =>
      answers.map((answer) => ({ ...state, answers: { ...state.answers, [id]: answer } })),
    )
  }
  return states.map(({ answers, facts }) => ({ answers, fact: (fact) => facts.includes(fact) }))
}

interface State {
  readonly answers: Readonly<Record<string, Value | null>>
  readonly facts: readonly Fact[]
}

function answersTo(field: Field | undefined): readonly (Value | null)[] {
  if (field === undefined) return [null]
  const options = optionsOf(field)
  if (options.length === 0) return [null, 'something']
  return [null, ...(field.input === 'any-of' ? [...options.map((id) => [id]), options] : options)]
}
