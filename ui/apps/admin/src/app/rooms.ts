import { IconAlertTriangle, IconBox, IconDeviceDesktop, IconMail, IconMapPin, IconReceipt, IconStack2, IconSun, IconUsers, type Icon } from '@tabler/icons-react'

/** A page one can go to, its job in a sentence, and the permission without which it is not shown. */
export interface Room { to: string; name: string; icon: Icon; about: string; needs: string; group: string }

/** The left navigation, by job. A room appears when there is something in it. */
export const ROOMS: Room[] = [
  { group: '', to: '/today', name: 'Today', icon: IconSun, about: 'Sales, cases and tills at this moment', needs: 'TODAY_READ' },
  { group: 'Sell', to: '/orders', name: 'Orders', icon: IconReceipt, about: 'Every sale of every channel', needs: 'ORDERS_READ' },
  { group: 'Sell', to: '/cases', name: 'Cases', icon: IconAlertTriangle, about: 'What a person must decide', needs: 'CASES_READ' },
  { group: 'Goods', to: '/items', name: 'Items', icon: IconBox, about: 'What you sell and for how much', needs: 'ITEMS_READ' },
  { group: 'Goods', to: '/stock', name: 'Stock', icon: IconStack2, about: 'What is where, and why', needs: 'STOCK_READ' },
  { group: 'Settings', to: '/tills', name: 'Tills', icon: IconDeviceDesktop, about: 'Registers, their contact and codes', needs: 'TILLS_READ' },
  { group: 'Settings', to: '/staff', name: 'Staff', icon: IconUsers, about: 'People, roles and PINs', needs: 'STAFF_READ' },
  { group: 'Settings', to: '/locations', name: 'Locations', icon: IconMapPin, about: 'Shops, warehouse and their places', needs: 'LOCATIONS_READ' },
  { group: 'Settings', to: '/mail', name: 'Mail', icon: IconMail, about: 'What the shop wrote to people', needs: 'MAIL_READ' },
]
