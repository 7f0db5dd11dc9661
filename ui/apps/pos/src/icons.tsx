const PATHS = {
  scan: 'M4 8V5a1 1 0 0 1 1-1h3M16 4h3a1 1 0 0 1 1 1v3M20 16v3a1 1 0 0 1-1 1h-3M8 20H5a1 1 0 0 1-1-1v-3M8 8v8M11 8v8M13.5 8v8M16 8v8',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 20 20',
  cash: 'M3 7h18v10H3zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM6 10v4M18 10v4',
  card: 'M3 6h18v12H3zM3 10h18M6 15h4',
  undo: 'M8 5 4 9l4 4M4 9h10a5 5 0 0 1 0 10h-3',
  bin: 'M5 7h14M10 7V5h4v2M7 7l1 12h8l1-12M10.5 10.5v5.5M13.5 10.5v5.5',
  park: 'M7 4v16M17 4v16',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  hash: 'M6 6l12 12M18 6 6 18',
  receipt: 'M6 3h12v18l-2-1.5L14 21l-2-1.5L10 21l-2-1.5L6 21zM9 8h6M9 12h6',
  tray: 'M4 13l3-8h10l3 8v6H4zM4 13h5l1 2h4l1-2h5',
  drawer: 'M4 6h16v12H4zM4 12h16M10 15h4',
  terminal: 'M8 3h8v18H8zM10 6h4v3h-4zM10 12h0M12 12h0M14 12h0M10 15h0M12 15h0M14 15h0',
  help: 'M9.5 9a2.5 2.5 0 1 1 3.5 2.3c-.7.4-1 .9-1 1.7M12 16.5v0M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
  door: 'M13 4H6v16h7M10 12h10M17 9l3 3-3 3',
  menu: 'M4 7h16M4 12h16M4 17h16',
  up: 'M6 15l6-6 6 6',
  down: 'M6 9l6 6 6-6',
  back: 'M11 6l-6 6 6 6M5 12h14',
  light: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M18.4 5.6 17 7M7 17l-1.4 1.4',
  dark: 'M19 14.5A7.5 7.5 0 0 1 9.5 5 7.5 7.5 0 1 0 19 14.5Z',
  system: 'M4 5h16v11H4zM9 20h6M12 16v4',
  tick: 'M5 12.5 10 17.5 19 7',
  wrong: 'M6 6l12 12M18 6 6 18',
  back_space: 'M9 6h11v12H9l-6-6zM12 9.5l5 5M17 9.5l-5 5',
} as const

export type IconName = keyof typeof PATHS

/** A line drawing of 24 × 24; always beside a word, so hidden from readers. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
