import type { Paper as Papers, PaperLine } from '@onecounter/api-client/till'
import './paper.css'

/** A receipt as the printer drew it from the bytes a real one would get: real columns, sizes, QR and cut. */
export function Paper({ paper, columns }: { paper: Papers; columns: number }) {
  return (
    <div className="paper" style={{ '--columns': columns } as React.CSSProperties} aria-label="Receipt" role="document">
      {paper.lines.map((line, at) => (
        <PaperRow key={at} line={line} />
      ))}
    </div>
  )
}

function PaperRow({ line }: { line: PaperLine }) {
  if (line.kind === 'cut') return null
  if (line.kind === 'drawer') return null
  if (line.kind === 'qr') return <Symbol line={line} />
  return (
    <div className="paper-line" data-align={line.align}>
      {line.spans.map((span, at) => (
        <span
          key={at}
          className={span.bold ? 'bold' : undefined}
          style={span.high > 1 || span.wide > 1 ? { fontSize: `${span.high}em`, ...squeezed(span.wide, span.high) } : undefined}
        >
          {span.text}
        </span>
      ))}
      {line.text === '' && ' '}
    </div>
  )
}

/** A printer can stretch letters one way only; letter spacing stands in for what a font cannot do. */
function squeezed(wide: number, high: number): { letterSpacing?: string } {
  return wide === high ? {} : { letterSpacing: `${(wide / high - 1) * 0.6}em` }
}

function Symbol({ line }: { line: Extract<PaperLine, { kind: 'qr' }> }) {
  const quiet = 2
  const size = line.modules + quiet * 2
  const path = line.matrix
    .flatMap((row, y) => [...row].map((cell, x) => (cell === '1' ? `M${x + quiet} ${y + quiet}h1v1h-1z` : '')))
    .join('')
  return (
    <svg className="paper-qr" data-align={line.align} viewBox={`0 0 ${size} ${size}`} role="img" aria-label="Chain code">
      <path d={path} />
    </svg>
  )
}
