import '@onecounter/kit/fonts.css'
import '@onecounter/kit/tokens.css'
import '@onecounter/kit/kit.css'
import { createRoot } from 'react-dom/client'
import { restoreTheme, Status } from '@onecounter/kit'

restoreTheme()
createRoot(document.getElementById('root')!).render(<Status tone="quiet">Starting the till screen</Status>)
