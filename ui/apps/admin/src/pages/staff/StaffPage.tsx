import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ColumnDef } from '@tanstack/react-table'
import { IconPlus, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import type { StaffRow } from '@onecounter/api-client/admin'
import { staff } from '../../api/queries.ts'
import { useCan } from '../../app/session.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Page } from '../../parts/Page.tsx'
import { RowList } from '../../parts/Rows.tsx'
import { Tag } from '../../parts/Tag.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { When } from '../../parts/When.tsx'
import { PersonDrawer } from './PersonDrawer.tsx'
import { roleName } from './roles.ts'
import css from './staff.module.css'

const columns: ColumnDef<StaffRow>[] = [
  { id: 'name', header: 'Name', enableHiding: false, cell: ({ row }) => <b className={css.name}>{row.original.name}</b> },
  { id: 'login', header: 'Signs in as', cell: ({ row }) => <span className="code">{row.original.login}</span> },
  { id: 'role', header: 'Role', cell: ({ row }) => roleName(row.original.role) },
  { id: 'location', header: 'Works at', cell: ({ row }) => row.original.location?.name ?? 'Everywhere' },
  { id: 'ways', header: 'Signs in at', cell: ({ row }) => ways(row.original) },
  { id: 'state', header: 'State', cell: ({ row }) => <State row={row.original} /> },
]

function ways(row: StaffRow): string {
  if (row.hasPin && row.hasPassword) return 'tills and admin'
  return row.hasPin ? 'tills' : row.hasPassword ? 'admin' : 'nowhere yet'
}

function State({ row }: { row: StaffRow }) {
  if (!row.active) return <Tag tone="quiet">Left</Tag>
  if (row.lockedUntil) return <Tag tone="stop">Locked until <When at={row.lockedUntil} /></Tag>
  return <Tag tone="good">Active</Tag>
}

/** Who works here, with which role, and how they sign in. */
export function StaffPage() {
  const { data, error, refetch } = useQuery(staff)
  const may = useCan('STAFF_MANAGE')
  const [person, setPerson] = useState<StaffRow | 'new'>()
  if (error && !data) return <Trouble thrown={error} again={() => void refetch()} page />
  if (!data) return <Waiting />
  const add = <Button leftSection={<IconPlus size={18} />} onClick={() => setPerson('new')}>Add a person</Button>
  return (
    <Page title="Staff" about="Every act in the shop names the person who did it." act={may && add}>
      <RowList
        name="staff"
        rows={data.rows}
        columns={columns}
        id={(row) => row.id}
        {...(may ? { open: setPerson } : {})}
        compact={(row) => (
          <div className={css.card}>
            <b className={css.name}>{row.name}</b><State row={row} />
            <small>{roleName(row.role)} · {row.location?.name ?? 'Everywhere'} · signs in at {ways(row)}</small>
          </div>
        )}
        empty={<Empty icon={IconUsers} title="The people of the shop will be here" first={may && add}>Give each person a name of their own: an act without a name cannot be explained later.</Empty>}
      />
      <PersonDrawer person={person} close={() => setPerson(undefined)} />
    </Page>
  )
}
