import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import '@onecounter/kit/fonts.css'
import '@onecounter/kit/tokens.css'
import '@onecounter/kit/kit.css'
import './app/base.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { restoreTheme } from '@onecounter/kit'
import { theme, variables } from '@onecounter/kit/mantine'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { client } from './api/queries.ts'
import { router } from './app/router.tsx'
import { dress, schemes } from './app/scheme.ts'

restoreTheme()

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider theme={dress(theme)} cssVariablesResolver={variables} colorSchemeManager={schemes} defaultColorScheme="auto">
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
        <Notifications position="bottom-right" limit={3} transitionDuration={120} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
