import react from '@vitejs/plugin-react'
import type { UserConfig } from 'vite'

/**
 * What every app's build has in common: no inlined assets (the pages run under script-src 'self' and font-src 'self'),
 * hashed file names, and a development server that passes /api and pictures on to the server behind the screen.
 */
export function app(options: { port: number; server: string }): UserConfig {
  const proxy = { target: options.server, changeOrigin: true }
  return {
    plugins: [react()],
    build: { target: 'es2022', cssTarget: ['chrome123', 'firefox120', 'safari17.5'], assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 900 },
    server: { port: options.port, host: '127.0.0.1', strictPort: true, proxy: { '/api': proxy, '/pictures': proxy } },
  }
}
