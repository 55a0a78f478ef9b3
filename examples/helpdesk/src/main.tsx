import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { finishReset } from './kept/reset'
import './styles/index.css'

const root = document.querySelector('#root')

// The rest reads what is kept when it loads, so it loads after a reset.
await finishReset()
const { App } = await import('./app')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
