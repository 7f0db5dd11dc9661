import { ActionIcon, Button, Checkbox, Menu } from '@mantine/core'
import { useLocalStorage, useMediaQuery } from '@mantine/hooks'
import { flexRender, getCoreRowModel, useReactTable, type Column, type ColumnDef, type VisibilityState } from '@tanstack/react-table'
import { IconColumns3 } from '@tabler/icons-react'
import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import css from './rows.module.css'

declare module '@tanstack/react-table' {
  interface ColumnMeta<TData, TValue> {
    /** Figures stand right; the rest left. */
    right?: boolean
    width?: number | string
    /** Takes what is left of the width and cuts its text. */
    fluid?: boolean
    /** Offered in the column choice but not shown at first. */
    spare?: boolean
    /** Named so in the column choice when the head is not plain text. */
    name?: string
  }
}

interface Properties<T> {
  name: string
  rows: T[]
  columns: ColumnDef<T>[]
  id: (row: T) => string
  open?: (row: T) => void
  compact: (row: T) => ReactNode
  bar?: ReactNode
  empty?: ReactNode
  more?: (() => void) | undefined
  busy?: boolean
  lit?: (row: T) => boolean
}

/** A list: sticky head, 40 px rows, arrow keys and Enter, column choice; on a phone each row becomes a short card. */
export function RowList<T>(list: Properties<T>) {
  const small = useMediaQuery('(max-width: 719px)', false, { getInitialValueInEffect: false })
  const [visible, setVisible] = useLocalStorage<VisibilityState>({ key: `columns:${list.name}`, defaultValue: first(list.columns), getInitialValueInEffect: false })
  const table = useReactTable({
    data: list.rows,
    columns: list.columns,
    getCoreRowModel: getCoreRowModel(),
    getRowId: list.id,
    state: { columnVisibility: visible },
    onColumnVisibilityChange: setVisible,
  })
  const keys = useRowKeys(list.open && ((at) => list.rows[at] !== undefined && list.open?.(list.rows[at])))
  const choice = table.getAllLeafColumns().filter((column) => column.getCanHide())
  return (
    <div>
      {list.bar !== undefined && <div className={css.bar}>{list.bar}{!small && <Columns of={choice} />}</div>}
      {list.rows.length === 0 ? list.empty : small ? (
        <ul className={css.cards} data-busy={list.busy || undefined}>
          {list.rows.map((row) => (
            <li key={list.id(row)} data-lit={list.lit?.(row) || undefined} onClick={list.open && (() => list.open?.(row))}>{list.compact(row)}</li>
          ))}
        </ul>
      ) : (
        <table className={css.table} data-busy={list.busy || undefined} onKeyDown={keys.down} ref={keys.table}>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((head, at) => (
                  <th key={head.id} scope="col" data-right={head.column.columnDef.meta?.right || undefined} style={{ width: head.column.columnDef.meta?.width }}>
                    {flexRender(head.column.columnDef.header, head.getContext())}
                    {list.bar === undefined && at === group.headers.length - 1 && <span className={css.corner}><Columns of={choice} /></span>}
                  </th>
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {table.getRowModel().rows.map((row, at) => (
              <tr key={row.id} tabIndex={list.open ? (at === 0 ? 0 : -1) : undefined} data-open={list.open ? true : undefined} data-lit={list.lit?.(row.original) || undefined}
                onClick={list.open && ((event) => !aimed(event.target) && list.open?.(row.original))}>
                {row.getVisibleCells().map((cell) => (
                  <td key={cell.id} data-right={cell.column.columnDef.meta?.right || undefined} data-fluid={cell.column.columnDef.meta?.fluid || undefined}>{flexRender(cell.column.columnDef.cell, cell.getContext())}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {list.more && <div className={css.more}><Button variant="default" onClick={list.more} loading={list.busy ?? false}>Show more</Button></div>}
    </div>
  )
}

/** Which columns are shown; a choice kept on this device. */
function Columns<T>({ of }: { of: Column<T>[] }) {
  if (of.length === 0) return null
  return (
    <Menu closeOnItemClick={false} position="bottom-end">
      <Menu.Target><ActionIcon variant="default" size={36} ml="auto" aria-label="Choose columns"><IconColumns3 size={16} /></ActionIcon></Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Columns</Menu.Label>
        {of.map((column) => (
          <Menu.Item key={column.id} role="menuitemcheckbox" aria-checked={column.getIsVisible()} leftSection={<Checkbox size="xs" tabIndex={-1} checked={column.getIsVisible()} readOnly aria-hidden />} onClick={() => column.toggleVisibility()}>
            {column.columnDef.meta?.name ?? String(column.columnDef.header)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function first<T>(columns: ColumnDef<T>[]): VisibilityState {
  return Object.fromEntries(columns.filter((column) => column.meta?.spare && column.id).map((column) => [column.id!, false]))
}

/** Whether the press was meant for something inside the row, or the person is marking text. */
function aimed(target: EventTarget): boolean {
  return (target instanceof Element && target.closest('a,button,input,label') !== null) || String(window.getSelection() ?? '') !== ''
}

/** Arrow keys (or j and k) walk the rows, Home and End jump, Enter opens. */
function useRowKeys(open: ((at: number) => void) | undefined) {
  const table = useRef<HTMLTableElement>(null)
  const down = (event: KeyboardEvent) => {
    if (!open || !(event.target instanceof HTMLTableRowElement)) return
    const rows = [...(table.current?.tBodies[0]?.rows ?? [])]
    const at = rows.indexOf(event.target)
    const step: Record<string, number> = { ArrowDown: at + 1, j: at + 1, ArrowUp: at - 1, k: at - 1, Home: 0, End: rows.length - 1 }
    if (event.key === 'Enter') open(at)
    else if (event.key in step) rows[Math.min(Math.max(step[event.key]!, 0), rows.length - 1)]?.focus()
    else return
    event.preventDefault()
  }
  return { table, down }
}
