import type { Beat, Exit, Flow, Step } from './types'

/** The union of a flow's beats as `step/beat`. */
export type BeatPath<F extends Flow> = PathsIn<F['steps'][number]>

/** The union of a flow's step ids. */
export type StepId<F extends Flow> = F['steps'][number]['id']

/** The union of the ids of the fields that a flow's beats capture. */
export type FieldIdOf<F extends Flow> = FieldsIn<F['steps'][number]['beats'][number]>

type PathsIn<S> = S extends { readonly id: infer I extends string; readonly beats: infer B }
  ? B extends readonly { readonly id: string }[]
    ? `${I}/${B[number]['id']}`
    : never
  : never

type FieldsIn<B> = B extends { readonly fields: infer F }
  ? F extends readonly { readonly id: string }[]
    ? F[number]['id']
    : never
  : never

/**
 * The flow again, with every exit's `to` narrowed to what this flow has, and every key that its
 * steps, beats and exits do not know turned into a type that says so.
 */
export type Checked<F extends Flow> = CheckedFlow<F, BeatPath<F> | 'next' | 'close'>

type CheckedFlow<F, Target> = {
  [K in keyof F]: K extends 'steps' ? CheckedSteps<F[K], Target> : Known<F, K, Flow>
}
type CheckedSteps<S, Target> = { [I in keyof S]: CheckedStep<S[I], Target> }
type CheckedStep<S, Target> = {
  [K in keyof S]: K extends 'beats' ? CheckedBeats<S[K], Target> : Known<S, K, Step>
}
type CheckedBeats<B, Target> = { [I in keyof B]: CheckedBeat<B[I], Target> }
type CheckedBeat<B, Target> = {
  [K in keyof B]: K extends 'exits' ? CheckedExits<B[K], Target> : Known<B, K, Beat>
}
type CheckedExits<E, Target> = { [I in keyof E]: CheckedExit<E[I], Target> }
type CheckedExit<E, Target> = { [K in keyof E]: K extends 'to' ? Target : Known<E, K, Exit> }

type Known<T, K extends keyof T, Model> = K extends keyof Model
  ? T[K]
  : `"${K & string}" is not a key that this has`
