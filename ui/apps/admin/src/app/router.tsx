import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router'
import { client, me, shop } from '../api/queries.ts'
import { Refused } from '../api/client.ts'
import { Lost, Trouble } from '../parts/Trouble.tsx'
import { Shell } from './Shell.tsx'

/** Filters live in the address, so a list can be sent to a colleague as it is. */
export interface Filters {
  q?: string
  category?: string
  channel?: string
  state?: string
  location?: string
  show?: string
  explain?: string
  id?: string
}

const NAMES = ['q', 'category', 'channel', 'state', 'location', 'show', 'explain', 'id'] as const

function filters(search: Record<string, unknown>): Filters {
  const found: Filters = {}
  for (const name of NAMES) {
    const value = search[name]
    if (value !== undefined && value !== '') found[name] = String(value)
  }
  return found
}

const root = createRootRoute({ component: Outlet, notFoundComponent: Lost, validateSearch: filters })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { next?: string } => (typeof search['next'] === 'string' ? { next: search['next'] } : {}),
  component: lazyRouteComponent(() => import('../pages/sign-in/SignIn.tsx'), 'SignIn'),
})

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: async ({ location }) => {
    try {
      await Promise.all([client.ensureQueryData(me), client.ensureQueryData(shop)])
    } catch (thrown) {
      if (thrown instanceof Refused && thrown.problem.status === 401) throw redirect({ to: '/sign-in', search: { next: location.href } })
      throw thrown
    }
  },
  component: Shell,
})

const page = <const P extends string>(path: P, load: Parameters<typeof lazyRouteComponent>[0], name: string) =>
  createRoute({ getParentRoute: () => shell, path, component: lazyRouteComponent(load, name) })

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/today' })
  },
})

const tree = root.addChildren([
  signIn,
  shell.addChildren([
    home,
    page('/today', () => import('../pages/today/TodayPage.tsx'), 'TodayPage'),
    page('/orders', () => import('../pages/orders/OrdersPage.tsx'), 'OrdersPage'),
    page('/orders/$id', () => import('../pages/orders/OrderPage.tsx'), 'OrderPage'),
    page('/cases', () => import('../pages/cases/CasesPage.tsx'), 'CasesPage'),
    page('/items', () => import('../pages/items/ItemsPage.tsx'), 'ItemsPage'),
    page('/items/$id', () => import('../pages/items/ItemPage.tsx'), 'ItemPage'),
    page('/stock', () => import('../pages/stock/StockPage.tsx'), 'StockPage'),
    page('/tills', () => import('../pages/tills/TillsPage.tsx'), 'TillsPage'),
    page('/staff', () => import('../pages/staff/StaffPage.tsx'), 'StaffPage'),
    page('/locations', () => import('../pages/locations/LocationsPage.tsx'), 'LocationsPage'),
    page('/mail', () => import('../pages/mail/MailPage.tsx'), 'MailPage'),
  ]),
])

export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  defaultErrorComponent: ({ error, reset }) => <Trouble thrown={error} again={reset} page />,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
