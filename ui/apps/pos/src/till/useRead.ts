import { useEffect, useState } from 'react'
import { get } from './client.ts'

/** A read of the till, made again whenever `version` changes; undefined until the first answer, the last good one after. */
export function useRead<T>(path: string | undefined, version: unknown): T | undefined {
  const [answer, setAnswer] = useState<T>()
  useEffect(() => {
    if (path === undefined) return
    let wanted = true
    get<T>(path).then(
      (next) => wanted && setAnswer(next),
      () => undefined, // the status line already says that the till is silent
    )
    return () => {
      wanted = false
    }
  }, [path, version])
  return answer
}
