import { Tooltip } from '@mantine/core'
import { useNow, useShop } from '../app/session.tsx'
import { agoText, fullText, whenText } from './when.ts'

/** An instant as people say it; pointing at it tells it whole. */
export function When({ at, ago }: { at: string; ago?: boolean }) {
  const { zone } = useShop()
  const now = useNow(ago ? 1_000 : 30_000)
  return (
    <Tooltip label={fullText(at, zone)} openDelay={400} withArrow>
      <time dateTime={at} className="figures">{ago ? agoText(at, now) : whenText(at, now, zone)}</time>
    </Tooltip>
  )
}
