import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig, type Plugin } from 'vite'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** The strictest policy a host may have, in what is built. The dev server's own scripts need more. */
const strictPolicy: Plugin = {
  name: 'strict-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
      injectTo: 'head-prepend',
    },
  ],
}

// dev: the packages' sources, with HMR. build: what npm consumers get (dist).
export default defineConfig(({ command, isPreview }) => ({
  plugins: [react(), strictPolicy],
  resolve:
    command === 'serve' && !isPreview
      ? { conditions: ['@amends/source', ...defaultClientConditions] }
      : {},
  build: { target: 'es2023', modulePreload: { polyfill: false } },
  server: { port: 5173 },
  preview: { port: 4173 },
}))
