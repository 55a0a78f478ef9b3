import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'

// dev: the packages' sources, with HMR. build: what npm consumers get (dist).
export default defineConfig(({ command, isPreview }) => ({
  plugins: [react()],
  resolve:
    command === 'serve' && !isPreview
      ? { conditions: ['@amends/source', ...defaultClientConditions] }
      : {},
  server: { port: 5173 },
  preview: { port: 4173 },
}))
