import type { Flow } from '@amends/core'
import { heal } from '@amends/core/flows/heal'
import { heart } from '@amends/core/flows/heart'
import { latte } from '@amends/core/flows/latte'
import { learn } from '@amends/core/flows/learn'
import { mama } from '@amends/core/flows/mama'
import type { Channel } from '../inbox/tickets/types'
import { kept } from '../kept/kept'

export const flows: readonly Flow[] = [mama, heart, learn, latte, heal]
export const flowOf = (id: string): Flow => flows.find((flow) => flow.id === id) ?? mama

export const densities = [
  { id: 'glance', name: 'Glance', means: 'Glance shows one line at a time.' },
  { id: 'guide', name: 'Guide', means: 'Guide adds points to cover and phrases.' },
  { id: 'learn', name: 'Learn', means: 'Learn adds the reasons.' },
] as const
export type Density = (typeof densities)[number]['id']

export type Theme = 'system' | 'light' | 'dark'
export const narrowest = 256
export const widest = 480

interface Settings {
  readonly flow: string
  readonly density: Density
  readonly theme: Theme
  /** Width of the panel in CSS pixels. */
  readonly width: number
}

export const settings = kept<Settings>('settings', {
  flow: 'mama',
  density: 'guide',
  theme: 'system',
  width: 360,
})

/** What a case was begun with. The case itself keeps its flow; this is for the helpdesk's labels. */
export interface Begun {
  readonly flow: string
  readonly channel: Channel
  readonly density: Density
}

export const begun = kept<Readonly<Record<string, Begun>>>('begun', {})

export const setWidth = (width: number): void =>
  settings.set((now) => ({
    ...now,
    width: Math.round(Math.min(widest, Math.max(narrowest, width))),
  }))
