import type { Problem } from '@onecounter/api-client/admin'

/** An answer of the hub that is not what was asked for, with its sentence for the person. */
export class Refused extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail || problem.title)
    this.problem = problem
  }
}

export type Params = Record<string, string | number | boolean | undefined>

const UNREACHABLE: Problem = {
  title: 'The hub does not answer',
  status: 0,
  code: 'HubUnreachable',
  detail: 'Nothing was changed. Check that the hub is running and that this computer is on the shop’s network; this page tries again by itself.',
}

let csrf = ''

/** Remembers the token that every change must carry; it comes with the session. */
export function rememberCsrf(token: string): void {
  csrf = token
}

export function get<T>(path: string, params: Params = {}): Promise<T> {
  return call<T>('GET', address(path, params))
}

export function send<T>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown, keepalive = false): Promise<T> {
  return call<T>(method, `/api/v1/${path}`, body, keepalive)
}

function address(path: string, params: Params): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== '') query.set(name, String(value))
  }
  const text = query.toString()
  return text ? `/api/v1/${path}?${text}` : `/api/v1/${path}`
}

async function call<T>(method: string, url: string, body?: unknown, keepalive = false): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (method !== 'GET') headers['X-CSRF'] = csrf
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  const answer = await fetch(url, {
    method,
    headers,
    keepalive,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Refused(UNREACHABLE)
  })
  if (!answer.ok) throw new Refused(await problemOf(answer))
  const text = await answer.text()
  return (text ? JSON.parse(text, present) : undefined) as T
}

/** The hub writes null where there is nothing; here such a field is absent, so there is one way to ask for it. */
function present(_: string, value: unknown): unknown {
  return value === null ? undefined : value
}

async function problemOf(answer: Response): Promise<Problem> {
  const known = await answer
    .json()
    .then((body: Partial<Problem>) => body)
    .catch((): Partial<Problem> => ({}))
  return {
    title: known.title ?? 'The hub could not do this',
    status: answer.status,
    code: known.code ?? `Http${answer.status}`,
    detail: known.detail ?? `The hub answered ${answer.status} without a reason. Nothing was changed; try again, and look at the hub’s log if it stays.`,
    figures: known.figures ?? {},
  }
}

/** The problem inside anything thrown, for the screen. */
export function problem(thrown: unknown): Problem {
  if (thrown instanceof Refused) return thrown.problem
  return {
    title: 'This page tripped over itself',
    status: 0,
    code: 'ScreenFault',
    detail: `Nothing was changed in the shop. Reload the page. (${thrown instanceof Error ? thrown.message : String(thrown)})`,
  }
}
