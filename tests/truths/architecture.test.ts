import { describe, expect, test } from 'vitest'
import { coreLayers } from './architecture/core-layers'
import { reactLayers } from './architecture/react-layers'
import {
  atMost,
  onImports,
  typesOnly,
  withoutCircles,
  withoutGlobals,
  withoutMarkup,
  type Rule,
} from './architecture/rules'
import { serverLayers, teamsFirst } from './architecture/server-layers'
import { sourceOf, sourcesUnder } from './architecture/sources'

const sources = sourcesUnder(
  'packages/core/src',
  'packages/react/src',
  'packages/server/src',
  'examples',
)
const inCore = /^packages\/core\/src\//
const inReact = /^packages\/react\/src\//
const pure = /^packages\/core\/src\/(flow|flows|machine)\//

const radix = [
  'slot',
  'collapsible',
  'accordion',
  'progress',
  'visually-hidden',
  'label',
  'separator',
  'popover',
  'tooltip',
]
const ours =
  /^(@amends\/core|@amends\/core\/papers|@amends\/core\/flows\/[\w-]+|@amends\/react|@amends\/react\/(styles|owed)\.css)$/

interface House {
  readonly rule: Rule
  /** What breaks it, file by file: the test must find each. */
  readonly planted: Readonly<Record<string, string>>
}

const house: Readonly<Record<string, House>> = {
  'core is built in layers: flow, flows, machine, case, papers': {
    rule: coreLayers,
    planted: {
      'packages/core/src/flow/a.ts': "import { fold } from '../case/fold'",
      'packages/core/src/flow/b.ts': "import type { CaseRecord } from '../machine/record'",
      'packages/core/src/flow/validate/c.ts': "import { fields } from '../../flows/beats/fields'",
      'packages/core/src/flows/mama/d.ts':
        "import { compileFlow } from '../../machine/compile-flow'",
      'packages/core/src/machine/e.ts': "import { openCase } from '../case/open-case'",
      'packages/core/src/machine/f.ts': "import { outcomes } from '../case/types'",
      'packages/core/src/machine/g.ts': "import type { CaseState } from '../case/case-state'",
      'packages/core/src/machine/h.ts': "export * from '../flows/mama/flow'",
      'packages/core/src/case/i.ts': "import { memoryStore } from '../store/memory-store'",
      'packages/core/src/case/j.ts': "import { walkFlow } from '../testing'",
      'packages/core/src/case/k.ts': "const flows = await import('../flows/mama/flow')",
      'packages/core/src/case/n.ts': "import { writeUpOf } from '../papers/write-up'",
      'packages/core/src/papers/o.ts': "import { memoryStore } from '../store/memory-store'",
      'packages/core/src/papers/p.ts': "import { mama } from '../flows/mama/flow'",
      'packages/core/src/store/l.ts': "import { fold } from '../case/fold'",
      'packages/core/src/case/m.ts': "import { Panel } from '../../../react/src/panel'",
    },
  },
  'parts of the panel know no other part': {
    rule: reactLayers,
    planted: {
      'packages/react/src/parts/cue/a.tsx': "import { Points } from '../points/points'",
      'packages/react/src/parts/cue/b.tsx': "import { PanelParts } from '../../panel/panel-parts'",
      'packages/react/src/case/c.ts': "import { Cue } from '../parts/cue/cue'",
      'packages/react/src/internals/d.ts': "import { useView } from '../case/use-view'",
      'packages/react/src/parts/cue/e.ts': "import { fold } from '../../../../core/src/case/fold'",
      'packages/react/src/parts/cue/f.ts': "import { words } from '../../owed-list/words'",
      'packages/react/src/owed-list/g.ts': "import { Opening } from '../panel/opening'",
    },
  },
  'the server is built in layers: keys, database, care, app': {
    rule: serverLayers,
    planted: {
      'packages/server/src/keys/a.ts': "import { cases } from '../database/schema'",
      'packages/server/src/database/b.ts': "import { roles } from '../app/permissions'",
      'packages/server/src/database/c.ts': "import { eraseCase } from '../care/erase'",
      'packages/server/src/care/d.ts': "import type { Session } from '../app/session'",
      'packages/server/src/app/e.ts': "import { createServer } from '../create-server'",
      'packages/server/src/app/f.ts': "import { fold } from '../../../core/src/case/fold'",
      'packages/server/src/app/g.ts': "import { storeContract } from '@amends/core/testing'",
    },
  },
  'what queries the database says first whose rows it is about': {
    rule: teamsFirst,
    planted: {
      'packages/server/src/database/a.ts': 'export async function read(tx: Transaction) {}',
      'packages/server/src/care/b.ts': 'function list(caseId: string, tx: Transaction) {}',
    },
  },
  'no file imports itself by way of others': {
    rule: withoutCircles,
    planted: {
      'packages/core/src/case/a.ts': "import { b } from './b'",
      'packages/core/src/case/b.ts': "import type { a } from './a'\nexport { c } from './c'",
      'packages/core/src/case/c.ts': "import { a } from './a'",
    },
  },
  'the contracts of the case are types alone': {
    rule: typesOnly(
      /^packages\/core\/src\/(case\/(types|view\/view-types|recovery)|store\/types)\.ts$/,
    ),
    planted: {
      'packages/core/src/case/types.ts': 'export const outcomes = []',
      'packages/core/src/store/types.ts': "import { outcomes } from '../flow/types'",
      'packages/core/src/case/view/view-types.ts': 'export enum Saved { Yes }',
    },
  },
  'core runs without React and without a page': {
    rule: onImports(inCore, ({ specifier }) => /react|radix|^node:/.test(specifier)),
    planted: {
      'packages/core/src/case/a.ts': "import { useState } from 'react'",
      'packages/core/src/store/b.ts': "import { readFile } from 'node:fs/promises'",
      'packages/core/src/case/c.ts': "import { useSelector } from '@xstate/react'",
    },
  },
  'core never touches a document': {
    rule: withoutGlobals(inCore, [
      'document',
      'window',
      'localStorage',
      'sessionStorage',
      'location',
      'HTMLElement',
    ]),
    planted: {
      'packages/core/src/store/a.ts': "export const kept = localStorage.getItem('x')",
      'packages/core/src/case/b.ts': "window.addEventListener('pagehide', () => {})",
    },
  },
  'XState is known to the machine and the test tools alone': {
    rule: onImports(
      /^(packages|examples)\//,
      ({ specifier }, { path }) =>
        /^xstate(\/|$)/.test(specifier) && !/^packages\/core\/src\/(machine|testing)\//.test(path),
    ),
    planted: {
      'packages/core/src/case/a.ts': "import { createActor } from 'xstate'",
      'packages/react/src/case/b.ts': "import { getShortestPaths } from 'xstate/graph'",
    },
  },
  'React takes no more of XState than a selector': {
    rule: onImports(
      inReact,
      ({ specifier, names }) => specifier === '@xstate/react' && names.join() !== 'useSelector',
    ),
    planted: {
      'packages/react/src/case/a.ts': "import { useMachine } from '@xstate/react'",
      'packages/react/src/case/b.ts': "import * as x from '@xstate/react'",
    },
  },
  'the machine has no clock, no chance and no timer': {
    rule: withoutGlobals(pure, [
      'Date.now',
      'new Date',
      'Math.random',
      'performance',
      'crypto',
      'setTimeout',
      'setInterval',
      'queueMicrotask',
      'fetch',
      'console',
      'globalThis',
    ]),
    planted: {
      'packages/core/src/machine/a.ts': 'export const at = () => Date.now()',
      'packages/core/src/machine/b.ts': 'export const at = () => new Date().toISOString()',
      'packages/core/src/machine/c.ts': 'export const id = () => Math.random()',
      'packages/core/src/machine/d.ts': 'export const id = () => crypto.randomUUID()',
      'packages/core/src/flow/e.ts': 'setTimeout(() => {}, 1)',
    },
  },
  'only the environment reads a document or a window': {
    rule: withoutGlobals(/^packages\/react\/src\/(?!internals\/environment)/, [
      'document',
      'window',
      'navigator',
      'globalThis',
      'localStorage',
      'sessionStorage',
    ]),
    planted: {
      'packages/react/src/parts/cue/a.tsx': 'export const focused = () => document.activeElement',
      'packages/react/src/case/b.ts': "window.addEventListener('focus', () => {})",
      'packages/react/src/internals/c.ts': 'const copy = () => navigator.clipboard',
    },
  },
  'Radix comes by subpath, and only what injects nothing': {
    rule: onImports(
      inReact,
      ({ specifier }) =>
        /^@?radix-ui/.test(specifier) && !radix.some((part) => specifier === `radix-ui/${part}`),
    ),
    planted: {
      'packages/react/src/parts/cue/a.tsx': "import { Slot } from 'radix-ui'",
      'packages/react/src/parts/cue/b.tsx': "import * as Select from 'radix-ui/select'",
      'packages/react/src/parts/cue/c.tsx': "import * as Dialog from '@radix-ui/react-dialog'",
    },
  },
  'React writes no HTML and no inline style': {
    rule: withoutMarkup(inReact, [
      'dangerouslySetInnerHTML',
      'innerHTML',
      'outerHTML',
      'insertAdjacentHTML',
      'style=',
      '<style>',
      '<script>',
    ]),
    planted: {
      'packages/react/src/parts/cue/a.tsx': 'export const A = () => <p style={{ color: "red" }} />',
      'packages/react/src/parts/cue/b.tsx':
        'export const B = () => <p dangerouslySetInnerHTML={{ __html: "" }} />',
      'packages/react/src/parts/cue/c.ts':
        "export const c = (node: Element) => { node.innerHTML = '' }",
      'packages/react/src/parts/cue/d.tsx': 'export const D = () => <style>{"p{}"}</style>',
      'packages/react/src/parts/cue/e.ts':
        'export const props = { dangerouslySetInnerHTML: { __html: "" } }',
    },
  },
  'packages and hosts see of each other what is public': {
    rule: onImports(
      /^(packages\/react|examples\/[\w-]+)\/src\//,
      ({ specifier, file }, { path }) => {
        if (file === null) return specifier.startsWith('@amends/') && !ours.test(specifier)
        return !file.startsWith(path.split('/').slice(0, 2).join('/'))
      },
    ),
    planted: {
      'examples/helpdesk/src/a.ts': "import { fold } from '../../../packages/core/src/case/fold'",
      'examples/helpdesk/src/b.ts': "import { fold } from '@amends/core/dist/index.js'",
      'packages/react/src/case/c.ts': "import { fold } from '@amends/core/src/case/fold'",
    },
  },
  'a file fits in a head': {
    rule: atMost(250, /^packages\//),
    planted: { 'packages/core/src/case/a.ts': 'export {}\n'.repeat(251) },
  },
}

describe.each(Object.entries(house))('%s', (_, { rule, planted }) => {
  const plantedFiles = Object.entries(planted).map(([path, text]) => sourceOf(path, text))

  test('holds', () => {
    expect(rule(sources)).toEqual([])
  })

  test('is found broken where it is', () => {
    const found = rule(plantedFiles).join('\n')
    for (const { path } of plantedFiles) expect(found).toContain(path.replace(/\.tsx?$/, ''))
  })
})

test('the house is read whole', () => {
  const paths = sources.map(({ path }) => path)
  for (const name of ['core', 'react', 'server']) {
    expect(paths).toContain(`packages/${name}/src/index.ts`)
  }
  expect(sources.length).toBeGreaterThan(150)
  expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(500)
})
