import '@mantine/charts/styles.css'
import { CompositeChart } from '@mantine/charts'
import type { Hour } from '@onecounter/api-client/admin'
import css from './today.module.css'

/** How the day runs: bars per hour, tills and web shop stacked; the same day last week as a grey line. Loaded apart, it is heavy. */
export default function Hours({ hours }: { hours: Hour[] }) {
  const before = hours.some((hour) => hour.weekBefore && hour.weekBefore.minor !== 0)
  const rows = hours.map((hour) => ({ label: hour.label, Tills: hour.till.minor, 'Web shop': hour.web.minor, 'Last week': hour.weekBefore?.minor ?? 0 }))
  const at = new Map(hours.map((hour) => [hour.label, hour]))
  return (
    <div className={css.chart} role="img" aria-label={`Sales per hour: ${hours.filter((hour) => hour.till.minor + hour.web.minor > 0).map((hour) => `${hour.label} tills ${hour.till.text}, web ${hour.web.text}`).join('; ')}`}>
      <CompositeChart
        h={216}
        data={rows}
        dataKey="label"
        withYAxis={false}
        gridAxis="none"
        tickLine="none"
        maxBarWidth={28}
        curveType="linear"
        composedChartProps={{ barCategoryGap: '22%' }}
        series={[
          { name: 'Tills', type: 'bar', color: 'var(--of-till)' },
          { name: 'Web shop', type: 'bar', color: 'var(--of-web)' },
          ...(before ? [{ name: 'Last week', type: 'line' as const, color: 'var(--of-before)' }] : []),
        ]}
        barProps={{ isAnimationActive: false, stackId: 'sales' }}
        lineProps={{ isAnimationActive: false, dot: false, activeDot: false, strokeWidth: 1.5 }}
        tooltipAnimationDuration={0}
        tooltipProps={{ content: ({ label }) => <Told hour={at.get(String(label))} before={before} /> }}
      />
    </div>
  )
}

function Told({ hour, before }: { hour: Hour | undefined; before: boolean }) {
  if (!hour) return null
  return (
    <dl className={css.told}>
      <dt>{hour.label}</dt><dd />
      <dt data-of="till">Tills</dt><dd>{hour.till.text}</dd>
      <dt data-of="web">Web shop</dt><dd>{hour.web.text}</dd>
      {before && hour.weekBefore && <><dt data-of="before">Last week</dt><dd>{hour.weekBefore.text}</dd></>}
    </dl>
  )
}
