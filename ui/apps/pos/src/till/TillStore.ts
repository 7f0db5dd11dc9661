import type { Act, Acts, Found, Problem, SearchAnswer, TillState } from '@onecounter/api-client/till'
import { act, get, Refusal, SILENT } from './client.ts'
import { follow, type Link } from './link.ts'
import { sound } from '../sound.ts'

/** What the band above the basket says; gone with the next good act. */
export interface Band {
  readonly level: 'warn' | 'stop'
  readonly code: string
  readonly sentence: string
  readonly figures?: Readonly<Record<string, string>>
}

export interface Screen {
  readonly state?: TillState
  readonly link: Link
  readonly band?: Band
}

type Body<A extends Act> = Acts[A] | ((state: TillState) => Acts[A] | undefined)

/** The till's state as this screen knows it, and the only door to change it: one act at a time, in the order made. */
export class TillStore {
  private screen: Screen = { link: 'joining' }
  private readonly listeners = new Set<() => void>()
  private queue: Promise<unknown> = Promise.resolve()
  private close: (() => void) | undefined

  readonly read = (): Screen => this.screen

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    this.close ??= this.join()
    return () => {
      this.listeners.delete(listener)
      if (this.listeners.size > 0) return
      this.close?.()
      this.close = undefined
    }
  }

  /** Queues an act; true when it was done. A body that depends on the state is made when its turn comes. */
  act<A extends Act>(name: A, body: Body<A>): Promise<boolean> {
    return this.turn(async () => {
      const state = this.screen.state
      const made = typeof body === 'function' ? state && body(state) : body
      if (made === undefined) return
      if (name === 'sign-in' || name === 'sign-out') await this.change(() => act(name, made))
      else this.take(await act(name, made))
    }, name === 'scan' || name === 'add')
  }

  /** Signing in or out changes the session: the events of the old one know nothing of it, so they are left and joined anew. */
  private async change(signing: () => Promise<TillState>): Promise<void> {
    this.close?.()
    try {
      this.take(await signing())
    } finally {
      if (this.close) this.close = this.join()
    }
  }

  private join(): () => void {
    return follow(
      (state) => this.take(state),
      (link) => this.linked(link),
    )
  }

  private linked(link: Link): void {
    const { band, ...rest } = this.screen
    const over = link === 'live' && band?.code === SILENT
    this.set(over || !band ? { ...rest, link } : { ...rest, band, link })
  }

  /** Any work in turn, its refusal shown in the band. */
  turn(work: () => Promise<void>, heard = false): Promise<boolean> {
    const done = this.queue.then(work).then(
      () => {
        this.clear()
        if (heard) sound.good()
        return true
      },
      (error: unknown) => {
        if (!(error instanceof Refusal)) throw error
        this.refuse(error.problem)
        return false
      },
    )
    this.queue = done.catch(() => undefined)
    return done
  }

  /** What a name, SKU or code finds right now, in turn with the acts before it. */
  async find(text: string): Promise<readonly Found[]> {
    let rows: readonly Found[] = []
    await this.turn(async () => {
      rows = (await get<SearchAnswer>(`search?q=${encodeURIComponent(text)}&limit=30`)).rows
    })
    return rows
  }

  /** Shows a refusal, of the till or of the screen itself. */
  refuse({ code, detail, figures }: Pick<Problem, 'code' | 'detail' | 'figures'>): void {
    sound.bad()
    this.set({ ...this.screen, band: { level: 'stop', code, sentence: detail, ...(figures ? { figures } : {}) } })
  }

  clear(): void {
    const { band, ...rest } = this.screen
    if (band) this.set(rest)
  }

  /** Answers and events race each other; within one till process only a newer state counts. */
  private take(state: TillState): void {
    const known = this.screen.state
    if (known && known.process === state.process && state.revision < known.revision) return
    if (state.notice && state.notice.level !== 'ok' && state.notice.id !== known?.notice?.id) sound.bad()
    this.set({ ...this.screen, state })
  }

  private set(screen: Screen): void {
    this.screen = screen
    for (const listener of this.listeners) listener()
  }
}
