import { QueryClient, queryOptions, infiniteQueryOptions } from '@tanstack/react-query'
import type {
  CaseRow, Item, ItemRows, LocationRow, MailRow, Me, Order, OrderRow, Rows, Shop, StaffRow, StockExplained, StockRows, TillRow, Today,
} from '@onecounter/api-client/admin'
import { get, Refused, rememberCsrf, type Params } from './client.ts'

export const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: true,
      retry: (count, thrown) => count < 2 && !(thrown instanceof Refused && thrown.problem.status >= 400 && thrown.problem.status < 500),
    },
  },
})

export const me = queryOptions({
  queryKey: ['me'],
  queryFn: async () => {
    const who = await get<Me>('me')
    rememberCsrf(who.csrf)
    return who
  },
  staleTime: 60_000,
})

export const shop = queryOptions({ queryKey: ['shop'], queryFn: () => get<Shop>('shop'), staleTime: 600_000 })

export const today = queryOptions({ queryKey: ['today'], queryFn: () => get<Today>('today'), refetchInterval: 60_000 })

const pages = <T extends Rows<unknown>>(key: string, path: string, filters: Params) =>
  infiniteQueryOptions({
    queryKey: [key, filters],
    queryFn: ({ pageParam }) => get<T>(path, { ...filters, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: T) => last.next,
    placeholderData: (before) => before,
  })

export const items = (filters: Params) => pages<ItemRows>('items', 'items', filters)
export const stock = (filters: Params) => pages<StockRows>('stock', 'stock', filters)
export const orders = (filters: Params) => pages<Rows<OrderRow>>('orders', 'orders', filters)
export const cases = (filters: Params) => pages<Rows<CaseRow>>('cases', 'cases', filters)
export const mail = (filters: Params) => pages<Rows<MailRow>>('mail', 'mail', filters)

export const item = (id: string) => queryOptions({ queryKey: ['item', id], queryFn: () => get<Item>(`items/${id}`) })
export const order = (id: string) => queryOptions({ queryKey: ['order', id], queryFn: () => get<Order>(`orders/${id}`) })
export const explained = (variant: string, location: string) =>
  infiniteQueryOptions({
    queryKey: ['explained', variant, location],
    queryFn: ({ pageParam }) => get<StockExplained>(`stock/${variant}/${location}`, { after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  })

export const tills = queryOptions({ queryKey: ['tills'], queryFn: () => get<Rows<TillRow>>('tills'), refetchInterval: 15_000 })
export const staff = queryOptions({ queryKey: ['staff'], queryFn: () => get<Rows<StaffRow>>('staff') })
export const locations = queryOptions({ queryKey: ['locations'], queryFn: () => get<Rows<LocationRow>>('locations'), staleTime: 300_000 })
