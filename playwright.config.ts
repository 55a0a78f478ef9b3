import { defineConfig } from '@playwright/test'
import { chromiumLaunchOptions } from './scripts/chromium.mjs'

const port = process.env.E2E_PORT ?? '4173'
const baseURL = `http://127.0.0.1:${port}`

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: '.cache/playwright',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? '.cache/playwright.json' }],
  ],
  use: { baseURL, launchOptions: chromiumLaunchOptions() },
  webServer: {
    command: `vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: 'examples/helpdesk',
    url: baseURL,
    reuseExistingServer: false,
  },
})
