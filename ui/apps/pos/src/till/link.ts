import type { TillState } from '@onecounter/api-client/till'

/** How this screen hangs on its till. */
export type Link = 'joining' | 'live' | 'lost'

const FIRST_WAIT = 500
const LONGEST_WAIT = 5_000

/**
 * The till's events, joined again for as long as the screen is open. Its own retry besides the browser's: EventSource
 * gives up for good when a till that is just starting answers with an error.
 */
export function follow(onState: (state: TillState) => void, onLink: (link: Link) => void): () => void {
  let source: EventSource | undefined
  let timer: number | undefined
  let wait = FIRST_WAIT
  const join = () => {
    source = new EventSource('/api/v1/events')
    source.addEventListener('state', (event) => {
      wait = FIRST_WAIT
      onLink('live')
      onState(JSON.parse((event as MessageEvent<string>).data) as TillState)
    })
    source.onerror = () => {
      source?.close()
      onLink('lost')
      timer = window.setTimeout(join, wait)
      wait = Math.min(wait * 2, LONGEST_WAIT)
    }
  }
  join()
  return () => {
    source?.close()
    if (timer !== undefined) window.clearTimeout(timer)
  }
}
