import type { StorybookConfig } from '@storybook/react-vite'
import { defaultClientConditions, mergeConfig, type UserConfig } from 'vite'

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../**/*.mdx', '../**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  typescript: { reactDocgen: 'react-docgen' },
  features: { sidebarOnboardingChecklist: false },
  viteFinal(vite) {
    const ours: UserConfig = {
      // The packages' sources, not dist: instant HMR, and docgen sees the TSX.
      resolve: { conditions: ['@amends/source', ...defaultClientConditions] },
      // Found late, they would reload the page in the middle of a test.
      optimizeDeps: {
        include: [
          'storybook/theming',
          '@amends/core > xstate',
          '@amends/core > xstate/graph',
          '@amends/react > @xstate/react',
          '@amends/react > radix-ui/slot',
        ],
      },
      build: {
        // The style sheet as hosts get it: light-dark() stays what it is.
        cssTarget: 'esnext',
        // Axe and Storybook's own docs renderer are large, and nobody downloads them over a network.
        chunkSizeWarningLimit: 4000,
        rolldownOptions: {
          checks: { pluginTimings: false },
          // Radix's files start with "use client", which means nothing in this bundle.
          onLog(level, log, next) {
            if (log.code !== 'MODULE_LEVEL_DIRECTIVE') next(level, log)
          },
        },
      },
    }
    return mergeConfig(vite, ours)
  },
}
export default config
