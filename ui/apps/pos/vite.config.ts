import { defineConfig } from 'vite'
import { app } from '../../vite.shared.ts'

export default defineConfig(app({ port: 9451, server: process.env['TILL'] ?? 'http://127.0.0.1:9450' }))
