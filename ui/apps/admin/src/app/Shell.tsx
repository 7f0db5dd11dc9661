import { ActionIcon, Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { IconMenu2, IconSearch } from '@tabler/icons-react'
import { Suspense, useEffect } from 'react'
import { useLive } from '../api/live.ts'
import { Waiting } from '../parts/Waiting.tsx'
import { Mark } from './Mark.tsx'
import { Palette, openPalette } from './Palette.tsx'
import { Side } from './Side.tsx'
import { useShop } from './session.tsx'
import css from './Shell.module.css'

/** The frame around every page: navigation by job on the left, on a phone behind a button. */
export function Shell() {
  const { name } = useShop()
  const standing = useLive()
  const [menu, { open, close }] = useDisclosure(false)
  const path = useRouterState({ select: (state) => state.location.pathname })
  useEffect(close, [path, close])
  return (
    <div className={css.shell}>
      <a className={css.skip} href="#page">Skip to the page</a>
      <Side standing={standing} />
      <div className={css.main}>
        <header className={css.bar}>
          <Mark size={26} />
          <strong>{name}</strong>
          <ActionIcon variant="subtle" color="gray" size={44} aria-label="Search or jump to" onClick={openPalette}><IconSearch size={20} /></ActionIcon>
          <ActionIcon variant="subtle" color="gray" size={44} aria-label="Menu" onClick={open}><IconMenu2 size={22} /></ActionIcon>
        </header>
        {!standing && <div className={css.broken} role="status">Live changes are paused: the hub does not answer. What you see may be old; this page reconnects by itself.</div>}
        <main id="page">
          <Suspense fallback={<Waiting />}><Outlet /></Suspense>
        </main>
      </div>
      <Drawer opened={menu} onClose={close} position="left" size={288} title="Menu" className={css.drawer ?? ''} hiddenFrom="md">
        <Side standing={standing} />
      </Drawer>
      <Palette />
    </div>
  )
}
