import '@onecounter/kit/fonts.css'
import '@onecounter/kit/tokens.css'
import '@onecounter/kit/kit.css'
import './base.css'
import { restoreTheme } from '@onecounter/kit'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'

restoreTheme()
createRoot(document.getElementById('root')!).render(<App />)
