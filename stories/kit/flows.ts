import type { Flow } from '@amends/core'

interface PanelPage {
  readonly default: { readonly title?: string; readonly parameters?: { readonly flow?: Flow } }
}

const pages = import.meta.glob<PanelPage>('../panel/*.stories.tsx', { eager: true })

export interface Method {
  readonly flow: Flow
  /** The id of its page in the sidebar. */
  readonly page: string
}

/** Every method that has a page in Storybook. */
export const methods: readonly Method[] = Object.values(pages).flatMap(({ default: meta }) => {
  const flow = meta.parameters?.flow
  const page = (meta.title ?? '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  return flow ? [{ flow, page }] : []
})
