import { Button, Menu, ActionIcon } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ColumnDef } from '@tanstack/react-table'
import { Status } from '@onecounter/kit'
import { IconDeviceDesktop, IconDots, IconKey, IconPlus, IconShieldCheck, IconShieldX } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { TillRow } from '@onecounter/api-client/admin'
import { tills } from '../../api/queries.ts'
import { useCan } from '../../app/session.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Page } from '../../parts/Page.tsx'
import { RowList } from '../../parts/Rows.tsx'
import { Tag } from '../../parts/Tag.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { When } from '../../parts/When.tsx'
import { CodeDialog } from './CodeDialog.tsx'
import { TrustDialog } from './TrustDialog.tsx'
import type { Wish } from './wish.ts'
import { tillTone } from './tone.ts'
import css from './tills.module.css'

function columns(act: Act | undefined): ColumnDef<TillRow>[] {
  const list: ColumnDef<TillRow>[] = [
    { id: 'till', header: 'Till', enableHiding: false, cell: ({ row: { original } }) => <><b className="code">{original.code}</b>{original.name !== original.code && <span className={css.name}>{original.name}</span>}</> },
    { id: 'location', header: 'Location', cell: ({ row }) => row.original.location.name },
    { id: 'state', header: 'How it stands', enableHiding: false, meta: { fluid: true }, cell: ({ row: { original } }) => <Status tone={tillTone(original)}>{original.sentence}</Status> },
    { id: 'contact', header: 'Last contact', cell: ({ row }) => (row.original.lastContact ? <When at={row.original.lastContact} ago /> : <span className="quiet">never</span>) },
    { id: 'unsent', header: 'Unsent', meta: { right: true }, cell: ({ row }) => <Unsent till={row.original} /> },
    { id: 'sales', header: 'Sales today', meta: { right: true }, cell: ({ row }) => row.original.salesToday },
    { id: 'prices', header: 'Prices', meta: { spare: true }, cell: ({ row: { original } }) => (original.bundleCurrent === undefined ? <span className="quiet">none yet</span> : original.bundleCurrent ? 'current' : <Tag tone="look">older</Tag>) },
    { id: 'clock', header: 'Clock', meta: { right: true, spare: true }, cell: ({ row }) => <Clock ms={row.original.clockSkewMs} /> },
    { id: 'journal', header: 'Journal', meta: { right: true }, cell: ({ row: { original } }) => (original.head ? <span title={`Epoch ${original.head.epoch}, hash ${original.head.hash}`}>line {original.head.seq}{original.epochs > 1 && `, epoch ${original.epochs}`}</span> : <span className="quiet">none</span>) },
    { id: 'software', header: 'Software', meta: { spare: true }, cell: ({ row }) => <span className="code">{row.original.software ?? ''}</span> },
  ]
  if (act) list.push({ id: 'acts', header: () => <span className="hidden-visually">Acts</span>, enableHiding: false, meta: { right: true, width: 48 }, cell: ({ row }) => <Acts till={row.original} act={act} /> })
  return list
}

function Unsent({ till: { unsent } }: { till: TillRow }) {
  if (unsent === undefined) return <span className="quiet">unknown</span>
  return unsent === 0 ? <>0</> : <Tag tone="look">{unsent}</Tag>
}

function Clock({ ms }: { ms: number | undefined }) {
  if (ms === undefined) return null
  return Math.abs(ms) > 300_000 ? <Tag tone="stop">{Math.round(ms / 60_000)} min off</Tag> : <>{ms >= 0 ? '+' : '−'}{Math.abs(ms)} ms</>
}

type Act = (wish: Wish) => void

function Acts({ till, act }: { till: TillRow; act: Act }) {
  if (till.state === 'REVOKED') return null
  return (
    <Menu position="bottom-end">
      <Menu.Target><ActionIcon variant="subtle" color="gray" aria-label={`Acts for till ${till.code}`}><IconDots size={18} /></ActionIcon></Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconKey size={16} />} onClick={() => act({ kind: 'code', till })}>New enrolment code</Menu.Item>
        {till.state === 'FENCED' && <Menu.Item leftSection={<IconShieldCheck size={16} />} onClick={() => act({ kind: 'trust', till })}>Trust it again</Menu.Item>}
        <Menu.Divider />
        <Menu.Item color="brick" leftSection={<IconShieldX size={16} />} onClick={() => act({ kind: 'revoke', till })}>Take its trust away</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** The registers of the house: contact, what they have not sent yet, and how to enrol one. */
export function TillsPage() {
  const { data, error, refetch } = useQuery(tills)
  const may = useCan('TILLS_MANAGE')
  const [wish, setWish] = useState<Wish>()
  const list = useMemo(() => columns(may ? setWish : undefined), [may])
  if (error && !data) return <Trouble thrown={error} again={() => void refetch()} page />
  if (!data) return <Waiting />
  const add = <Button leftSection={<IconPlus size={18} />} onClick={() => setWish({ kind: 'add' })}>Add a till</Button>
  return (
    <Page title="Tills" about="A till sells with no network too; it sends what it kept when it is back." act={may && add}>
      <RowList
        name="tills"
        rows={data.rows}
        columns={list}
        id={(row) => row.id}
        compact={(row) => (
          <div className={css.card}>
            <b><span className="code">{row.code}</span> {row.name !== row.code && row.name}</b>
            {may && <Acts till={row} act={setWish} />}
            <small>{row.location.name}{row.lastContact && <> · contact <When at={row.lastContact} ago /></>}</small>
            <Status tone={tillTone(row)}>{row.sentence}</Status>
          </div>
        )}
        empty={<Empty icon={IconDeviceDesktop} title="Your tills will be here" first={may && add}>Add one, start the till program in the shop, and type the code it asks for. The till makes its own key; the code works once.</Empty>}
      />
      <CodeDialog wish={wish} close={() => setWish(undefined)} />
      <TrustDialog wish={wish} close={() => setWish(undefined)} />
    </Page>
  )
}
