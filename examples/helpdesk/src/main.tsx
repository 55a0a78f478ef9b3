import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { finishReset } from './kept/reset'
import { signIn } from './team/session'
import './styles/index.css'

const root = document.querySelector('#root')

// The rest reads what is kept, and for whom, when it loads.
await finishReset()
await signIn()
const { App } = await import('./app')
const { followPasted } = await import('./inbox/pasted')
followPasted()
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
