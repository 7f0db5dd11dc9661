export type * as Till from './till.ts'
