import { defineConfig } from 'vite'
import { app } from '../../vite.shared.ts'
import { mock } from './dev/mock.ts'

const config = app({ port: Number(process.env['PORT'] ?? 9500), server: process.env['HUB'] ?? 'http://127.0.0.1:9503' })

export default defineConfig(
  process.env['MOCK'] ? { ...config, plugins: [...(config.plugins ?? []), mock()], server: { ...config.server, proxy: {} } } : config,
)
