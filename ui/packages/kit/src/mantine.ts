import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

const counter: MantineColorsTuple = [
  '#e4f2ee', '#c9e6de', '#9bd2c4', '#6cbfaa', '#3cb79c', '#1e9a80', '#0e7c66', '#0b6553', '#084f41', '#053a30',
]

const amber: MantineColorsTuple = [
  '#fdf1df', '#fae0bd', '#f5c98a', '#f0b05a', '#e0922f', '#cb7418', '#b45309', '#8f4206', '#6d3205', '#4c2303',
]

const brick: MantineColorsTuple = [
  '#fdecea', '#fad2ce', '#f5aaa3', '#f47a6e', '#e0564a', '#cb3a2d', '#b42318', '#97190f', '#74130b', '#500d07',
]

/** Mantine dressed in the house's tokens: counter green for the one thing to do next, radius 8, Inter, hairlines. */
export const theme = createTheme({
  colors: { counter, amber, brick },
  primaryColor: 'counter',
  primaryShade: { light: 6, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  defaultRadius: 8,
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'var(--mono)',
  headings: { fontFamily: 'var(--sans)', fontWeight: '600' },
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '1rem', lg: '1.25rem', xl: '1.75rem' },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '40px' },
  cursorType: 'pointer',
})

/** Hands the ground, text and hairlines of tokens.css to Mantine, for both schemes at once. */
export const variables: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-border': 'var(--hairline)',
    '--mantine-color-default-hover': 'var(--surface-2)',
    '--mantine-color-anchor': 'var(--accent-ink)',
    '--mantine-color-error': 'var(--stop)',
  }
  return { variables: {}, light: both, dark: both }
}
