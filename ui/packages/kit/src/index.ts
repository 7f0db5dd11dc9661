export { Amount, type Money } from './Amount.tsx'
export { Key } from './Key.tsx'
export { Status, type Tone } from './Status.tsx'
export { restoreTheme, useTheme, type Theme } from './theme.ts'
