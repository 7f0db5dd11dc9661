import type { Act, Acts, Problem, TillState } from '@onecounter/api-client/till'

/** A refusal of the till, or the screen's own when the till cannot be reached. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail)
  }
}

/** Code of the refusal this screen makes itself when its till is silent. */
export const SILENT = 'TillUnreachable'

const UNREACHABLE: Problem = {
  status: 0,
  code: SILENT,
  detail: 'The till does not answer. When it is back, look at the basket before trying again.',
}

/** The till is on this machine; what takes longer than this has gone wrong. Milliseconds. */
const PATIENCE = 15_000

async function ask(path: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(`/api/v1/${path}`, { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE), ...init })
  } catch {
    throw new Refusal(UNREACHABLE)
  }
}

async function answered<T>(response: Response): Promise<T> {
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok && body !== undefined) return body as T
  const told = body as Partial<Problem> | undefined
  throw new Refusal({
    status: response.status,
    code: told?.code ?? 'Broken',
    detail: told?.detail ?? `The till answered ${response.status} without a reason. Look at the basket before trying again.`,
    ...(told?.figures ? { figures: told.figures } : {}),
  })
}

/** A read; the address is relative to /api/v1/. */
export async function get<T>(path: string): Promise<T> {
  return answered<T>(await ask(path))
}

/** Any POST; a session that was lost is fetched once and the act tried again. */
export async function post<T>(path: string, body: object): Promise<T> {
  const send = () =>
    ask(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
  try {
    return await answered<T>(await send())
  } catch (problem) {
    if (!(problem instanceof Refusal) || problem.problem.code !== 'NoSession') throw problem
    await get('state')
    return answered<T>(await send())
  }
}

/** One act of a person; answers with the whole new screen. */
export function act<A extends Act>(name: A, body: Acts[A]): Promise<TillState> {
  return post<TillState>(name, body)
}
