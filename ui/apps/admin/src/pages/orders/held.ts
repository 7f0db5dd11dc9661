/** An act that waits a moment so that it can still be taken back. */
export interface Held { undo: () => void }

/**
 * Does the act after a while unless it is undone. A person who closes the page has not taken it back: it is then done
 * at once (`leaving` is true: the request must outlive the page).
 */
export function hold(ms: number, act: (leaving: boolean) => Promise<void>, page: Pick<Window, 'addEventListener' | 'removeEventListener'> = window): Held {
  let over = false
  const end = () => {
    over = true
    clearTimeout(timer)
    page.removeEventListener('pagehide', leave)
  }
  const run = (leaving: boolean) => {
    if (over) return
    end()
    void act(leaving)
  }
  const leave = () => run(true)
  const timer = setTimeout(() => run(false), ms)
  page.addEventListener('pagehide', leave)
  return { undo: end }
}
