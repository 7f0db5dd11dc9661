export * as till from './till.ts'
