import {
  Badge, Button, Drawer, Menu, Modal, Popover, Select, TextInput, Textarea, mergeThemeOverrides,
  type MantineColorScheme, type MantineColorSchemeManager, type MantineThemeOverride,
} from '@mantine/core'

const PLACE = 'onecounter-theme'

/** Keeps the choice of light or dark where every face of the house keeps it. */
export const schemes: MantineColorSchemeManager = {
  get: (fallback) => {
    const kept = localStorage.getItem(PLACE)
    if (kept === 'light' || kept === 'dark') return kept
    return kept === 'system' ? 'auto' : fallback
  },
  set: (value: MantineColorScheme) => {
    localStorage.setItem(PLACE, value === 'auto' ? 'system' : value)
    if (value === 'auto') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = value
  },
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => localStorage.removeItem(PLACE),
}

const quick = { transitionProps: { duration: 120 } }

/** The kit's theme with the admin's habits: small controls, quick motion, no shadow on what does not float. */
export function dress(kit: MantineThemeOverride): MantineThemeOverride {
  return mergeThemeOverrides(kit, {
    components: {
      Button: Button.extend({ defaultProps: { size: 'sm' } }),
      TextInput: TextInput.extend({ defaultProps: { size: 'sm' } }),
      Textarea: Textarea.extend({ defaultProps: { size: 'sm' } }),
      Select: Select.extend({ defaultProps: { size: 'sm', checkIconPosition: 'right', comboboxProps: quick } }),
      Badge: Badge.extend({ defaultProps: { radius: 'sm', variant: 'light' } }),
      Drawer: Drawer.extend({ defaultProps: { position: 'right', ...quick } }),
      Modal: Modal.extend({ defaultProps: { centered: true, ...quick } }),
      Popover: Popover.extend({ defaultProps: quick }),
      Menu: Menu.extend({ defaultProps: quick }),
    },
  })
}
