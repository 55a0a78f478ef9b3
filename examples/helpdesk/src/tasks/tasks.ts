import { kept } from '../kept/kept'

export interface Task {
  readonly id: string
  readonly ticket: string
  /** The commitment of the case that it stands for. */
  readonly commitment: string
  readonly what: string
  readonly owner: string
  /** ISO 8601 instant, or null while there is no date. */
  readonly due: string | null
  readonly done: boolean
}

export const tasks = kept<readonly Task[]>('tasks', [])

/** Adds a task and answers its id. */
export function addTask(task: Omit<Task, 'id' | 'done'>): string {
  const id = `T-${501 + tasks.get().length}`
  tasks.set((all) => [...all, { ...task, id, done: false }])
  return id
}

export const setDone = (id: string, done: boolean): void =>
  tasks.set((all) => all.map((task) => (task.id === id ? { ...task, done } : task)))

/** Ticks the task of a promise that was settled in its case. */
export const settle = (commitment: string): void =>
  tasks.set((all) =>
    all.map((task) => (task.commitment === commitment ? { ...task, done: true } : task)),
  )
