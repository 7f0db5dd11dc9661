import type { Plugin } from 'vite'
import { answer, happen } from './answers.ts'

const EVERY_MS = 9_000
let signedIn = true

/** The admin without a hub: answers under /api/v1 and a shop where something is sold now and then. MOCK=empty has no rows. */
export function mock(): Plugin {
  return {
    name: 'onecounter-mock',
    configureServer(server) {
      server.middlewares.use('/pictures', (_, response) => { response.statusCode = 404; response.end() })
      server.middlewares.use('/api/v1', (request, response) => {
        const url = new URL(request.url ?? '/', 'http://mock')
        const path = url.pathname.slice(1)
        if (path === 'events') {
          response.writeHead(200, { 'Content-Type': 'text/event-stream' })
          response.write(': here\n\n')
          const timer = process.env['QUIET'] ? undefined : setInterval(() => response.write(`event: change\ndata: ${JSON.stringify(happen())}\n\n`), EVERY_MS)
          request.on('close', () => clearInterval(timer))
          return
        }
        let text = ''
        request.on('data', (chunk) => { text += chunk })
        request.on('end', () => {
          if (path === 'sign-in') signedIn = true
          if (path === 'sign-out') signedIn = false
          const found = !signedIn && path === 'me' ? { status: 401, body: { title: 'Unauthorized', status: 401, code: 'SignInNeeded', detail: 'Please sign in.' } } : answer(request.method ?? 'GET', path, url.searchParams, text ? JSON.parse(text) : {})
          const empty = process.env['MOCK'] === 'empty' && request.method === 'GET' && found && typeof found.body === 'object' && found.body !== null && 'rows' in found.body
          response.writeHead(found?.status ?? 404, { 'Content-Type': 'application/json' })
          response.end(JSON.stringify(empty ? { ...(found.body as object), rows: [], next: undefined, total: 0 } : found?.body ?? { title: 'Not Found', status: 404, code: 'NotFound', detail: 'There is nothing at this address.' }))
        })
      })
    },
  }
}
