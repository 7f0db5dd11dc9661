import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { IconDeviceLaptop, IconLogout, IconMoon, IconSun } from '@tabler/icons-react'
import { send } from '../api/client.ts'
import { client } from '../api/queries.ts'
import { useMe } from './session.tsx'
import css from './Shell.module.css'

const SCHEMES: [MantineColorScheme, string, typeof IconSun][] = [
  ['light', 'Light', IconSun],
  ['dark', 'Dark', IconMoon],
  ['auto', 'As this device', IconDeviceLaptop],
]

/** Ends the session at the server too, then forgets everything that was on the screen. */
export function useSignOut(): () => Promise<void> {
  const go = useNavigate()
  return async () => {
    await send('POST', 'sign-out').catch(() => undefined)
    client.clear()
    await go({ to: '/sign-in' })
  }
}

/** Who is signed in, light or dark, and the way out. */
export function PersonMenu() {
  const { name, roleName } = useMe()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const signOut = useSignOut()
  return (
    <Menu position="top-start" width={208} withinPortal>
      <Menu.Target>
        <button type="button" className={css.person}>
          <b aria-hidden="true">{name.slice(0, 1).toUpperCase()}</b>
          <span><strong>{name}</strong><small>{roleName}</small></span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Appearance</Menu.Label>
        {SCHEMES.map(([value, label, Picture]) => (
          <Menu.Item key={value} leftSection={<Picture size={16} />} rightSection={colorScheme === value ? '✓' : null} onClick={() => setColorScheme(value)}>
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
