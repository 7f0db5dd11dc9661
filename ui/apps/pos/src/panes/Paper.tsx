import type { Paper as Papers, PaperLine, PaperSpan } from '@onecounter/api-client/till'
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
        <Span key={at} span={span} />
      ))}
      {line.text === '' && ' '}
    </div>
  )
}

/** A printer stretches letters in width and height apart, which a font cannot: the letters are scaled inside their place. */
function Span({ span }: { span: PaperSpan }) {
  const bold = span.bold ? 'bold' : undefined
  if (span.wide === 1 && span.high === 1) return <span className={bold}>{span.text}</span>
  return (
    <span className="stretched" style={{ width: `${[...span.text].length * span.wide}ch`, height: `${span.high * 1.35}em` }}>
      <span className={bold} style={{ transform: `scale(${span.wide}, ${span.high})` }}>
        {span.text}
      </span>
    </span>
  )
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
