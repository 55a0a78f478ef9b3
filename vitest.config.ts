import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { playwright } from '@vitest/browser-playwright'
import { defaultClientConditions, defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'
import { chromiumLaunchOptions } from './scripts/chromium.mjs'

// Read the packages' sources, not dist (see "exports" in packages/*/package.json).
const conditions = ['@amends/source']
const resolve = { conditions: [...conditions, ...defaultClientConditions] }
const ssr = { resolve: { conditions: [...conditions, ...defaultServerConditions] } }

// The suffix routes the runner: .test.ts in Node, .test.tsx in happy-dom, .browser.test.* in Chromium.
const under = (suffix: string) => [`packages/*/src/**/*${suffix}`, `tests/**/*${suffix}`]
const inChromium = under('.browser.test.{ts,tsx}')
const onServer = ['packages/server/src/**/*.test.ts']

// A function, not a shared object: Vitest writes the project's name into `instances`.
const chromium = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: chromiumLaunchOptions() }),
  instances: [{ browser: 'chromium' as const }],
})

const soak = {
  resolve,
  ssr,
  test: {
    name: 'soak',
    environment: 'node' as const,
    include: ['tests/soak/**/*.soak.ts'],
    globalSetup: ['packages/server/test/postgres-setup.ts'],
    testTimeout: 1_800_000,
    // One proof at a time: what one of them takes of the machine is no part of another's figure.
    maxWorkers: 1,
  },
}

// Slow machines are no fault; a test that hangs is.
const testTimeout = 60_000

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: 'node',
          environment: 'node',
          testTimeout,
          // Pure functions share nothing, and reading the sources anew for each file takes longer.
          isolate: false,
          include: under('.test.ts'),
          exclude: [...inChromium, ...onServer],
        },
      },
      {
        resolve,
        ssr,
        // An embedded database takes half a gigabyte: one for each worker, after the rest.
        test: {
          name: 'server',
          environment: 'node',
          testTimeout,
          hookTimeout: testTimeout,
          include: onServer,
          globalSetup: ['packages/server/test/postgres-setup.ts'],
          maxWorkers: 2,
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        plugins: [react()],
        resolve,
        ssr,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          // As above: the document is cleared after each test.
          isolate: false,
          testTimeout,
          include: under('.test.tsx'),
          exclude: inChromium,
          setupFiles: ['tests/setup/dom.ts'],
        },
      },
      {
        plugins: [react()],
        resolve,
        // Found late, they would reload the page in the middle of a test.
        optimizeDeps: {
          include: [
            'axe-core',
            '@amends/react > radix-ui/slot',
            'react',
            'react-dom',
            'react-dom/client',
            'react-dom/server',
            'react/jsx-dev-runtime',
            'vitest-browser-react',
            'xstate',
            'xstate/graph',
            '@amends/react > @xstate/react',
          ],
        },
        test: { name: 'browser', testTimeout, include: inChromium, browser: chromium() },
      },
      {
        plugins: [storybookTest({ configDir: join(import.meta.dirname, 'stories/.storybook') })],
        // One page for all stories: Storybook cleans up between them itself.
        test: {
          name: 'storybook',
          testTimeout,
          isolate: false,
          exclude: ['**/*.mdx'],
          browser: chromium(),
        },
      },
      ...(process.env.SOAK ? [soak] : []),
    ],
  },
})
