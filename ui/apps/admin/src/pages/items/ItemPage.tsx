import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { Item } from '@onecounter/api-client/admin'
import { item as itemQuery } from '../../api/queries.ts'
import { useCan } from '../../app/session.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { Picture } from '../../parts/Picture.tsx'
import { Tag } from '../../parts/Tag.tsx'
import { Timeline } from '../../parts/Timeline.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { Editable } from './Editable.tsx'
import { StockTable } from './StockTable.tsx'
import { useItemEdit } from './edit.ts'
import { Variants } from './Variants.tsx'
import css from './items.module.css'

/** One item: its words and prices, edited where they stand; its stock; its history. */
export function ItemPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useQuery(itemQuery(id))
  if (error && !data) return <Trouble thrown={error} again={() => void refetch()} page />
  if (!data) return <Waiting />
  return (
    <Page title={data.title} heading={<Title item={data} />} back={<Link to="/items">Items</Link>} about={<Head item={data} />}>
      <div className={css.columns}>
        <div>
          <div className={css.top}>
            <Picture name={data.picture} title={data.title} size={144} />
            <div className={css.words}><Description item={data} /></div>
          </div>
          <Section title={data.variants.length === 1 ? 'Price and codes' : `${data.variants.length} variants`}><Variants item={data} /></Section>
          <Section title="Stock" more={<Link to="/stock" search={{ q: data.variants[0]?.sku ?? '' }}>In the stock list</Link>}><StockTable item={data} /></Section>
        </div>
        <div>
          <Section title="Timeline"><Timeline events={data.timeline} empty="Every later edit and price change will be written here, with what stood before." /></Section>
        </div>
      </div>
    </Page>
  )
}

function Head({ item }: { item: Item }) {
  return (
    <>
      {item.status === 'ACTIVE' ? <Tag tone="good">On sale</Tag> : <Tag tone="quiet">{item.status === 'DRAFT' ? 'Draft' : 'Archived'}</Tag>}
      {item.category && <Link to="/items" search={{ category: item.category.slug }}>{item.category.name}</Link>}
      {item.brand && <span>{item.brand}</span>}
      <span className="quiet">{item.taxName}</span>
    </>
  )
}

function Title({ item }: { item: Item }) {
  const save = useItemEdit(item)
  return <Editable name="Title" value={item.title} save={(title) => save({ title })} may={useCan('ITEMS_EDIT')} limit={300} />
}

function Description({ item }: { item: Item }) {
  const save = useItemEdit(item)
  return <Editable name="Description" value={item.description} save={(description) => save({ description })} may={useCan('ITEMS_EDIT')} limit={20_000} long />
}
