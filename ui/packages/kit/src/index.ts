export { Amount, type Money } from './Amount.tsx'
export { Key } from './Key.tsx'
export { Status, type Tone } from './Status.tsx'
export { nextTheme, restoreTheme, setTheme, useTheme, type Theme } from './theme.ts'
