/** Serves the stand-in till: node dev/till.mjs [port]. Serves the built screen too, under the headers a till sends. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { Refused, Till } from './sale.mjs'

const port = Number(process.argv[2] ?? 9450)
const here = import.meta.dirname
const dist = join(here, '../dist')
const pictures = join(here, '../../../../samples/pictures')
const till = new Till()
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' }
const csp = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const json = (answer, status, body, type = 'application/json; charset=utf-8') => answer.writeHead(status, { 'Content-Type': type }).end(JSON.stringify(body))

function events(request, answer) {
  answer.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  const tell = () => answer.write(`event: state\nid: ${till.revision}\ndata: ${JSON.stringify(till.state())}\n\n`)
  tell()
  till.listeners.add(tell)
  const beat = setInterval(() => answer.write(': beat\n\n'), 10_000)
  request.on('close', () => {
    clearInterval(beat)
    till.listeners.delete(tell)
  })
}

function asset(path, answer) {
  const file = normalize(join(dist, path === '/' ? 'index.html' : path))
  if (!file.startsWith(dist) || !existsSync(file)) return json(answer, 404, {})
  answer.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream', 'Content-Security-Policy': csp }).end(readFileSync(file))
}

function read(url, request, answer) {
  const drawing = /^\/api\/v1\/pictures\/([a-z0-9-]+)\.svg$/.exec(url.pathname)
  if (drawing) {
    const file = join(pictures, `${drawing[1]}.svg`)
    if (!existsSync(file)) return json(answer, 404, {})
    return answer.writeHead(200, { 'Content-Type': types['.svg'], 'Cache-Control': 'max-age=3600' }).end(readFileSync(file))
  }
  if (!url.pathname.startsWith('/api/v1/')) return asset(url.pathname, answer)
  const what = url.pathname.slice(8)
  if (what === 'events') return events(request, answer)
  if (what === 'state') return json(answer, 200, till.state())
  const work = till.reads[what]
  return work ? json(answer, 200, work(url.searchParams)) : json(answer, 404, { code: 'NotFound', detail: 'No such page.', status: 404 })
}

createServer((request, answer) => {
  const url = new URL(request.url, `http://${request.headers.host}`)
  if (request.method === 'GET') return read(url, request, answer)
  let text = ''
  request.on('data', (part) => (text += part))
  request.on('end', () => {
    const what = url.pathname.slice(8)
    try {
      const body = JSON.parse(text || '{}')
      json(answer, 200, /^(printer|terminal|dev)/.test(what) ? till.simulate(what, body) : till.act(what, body))
    } catch (refusal) {
      if (!(refusal instanceof Refused)) console.error(refusal)
      const { status = 500, code = 'Broken', detail = 'Something broke.', figures } = refusal
      json(answer, status, { type: `https://onecounter.org/problems/${code}`, title: code, status, code, detail, figures }, 'application/problem+json')
    }
  })
}).listen(port, '127.0.0.1', () => console.log(`READY stand-in till http://127.0.0.1:${port}`))
