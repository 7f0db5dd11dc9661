/** A quiet picture of the idea: a till and a web shop, both lines ending in one ledger. */
export function Scene() {
  return (
    <svg viewBox="0 0 400 300" role="img" aria-label="A till and a web shop writing into one ledger" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round">
      <g opacity="0.9">
        <rect x="36" y="48" width="104" height="70" rx="8" />
        <path d="M36 66h104M50 57h.01M60 57h.01M70 57h.01" />
        <rect x="50" y="78" width="30" height="28" rx="4" />
        <path d="M90 82h36M90 92h28M90 102h18" />
        <path d="M256 118h112v-18l-14-42h-84l-14 42z" />
        <path d="M276 70h40M272 84h14M294 84h14M316 84h14M268 98h14M292 98h14M316 98h14M342 66h14v22h-14z" />
      </g>
      <path d="M88 118v34c0 20 14 28 32 28h24M312 118v34c0 20-14 28-32 28h-24" strokeDasharray="2 7" />
      <rect x="144" y="150" width="112" height="120" rx="8" fill="currentColor" fillOpacity="0.08" />
      <path d="M160 174h52M160 192h44M160 210h56M160 228h36" opacity="0.7" />
      <path d="M228 174h12M232 192h8M228 210h12M234 228h6" />
      <path d="M160 246h80M216 256h24" strokeWidth="3" />
    </svg>
  )
}
