import type { Role } from '@onecounter/api-client/admin'

/** The four fixed roles and what each may do, in a sentence. The table itself is in the hub. */
export const ROLES: { value: Role; label: string; about: string }[] = [
  { value: 'CASHIER', label: 'Cashier', about: 'Sells at the tills; sees items and stock.' },
  { value: 'SHOP_MANAGER', label: 'Shop manager', about: 'Runs a shop: stock, orders, cases, tills.' },
  { value: 'ACCOUNTANT', label: 'Accountant', about: 'Reads every figure, changes nothing.' },
  { value: 'OWNER', label: 'Owner', about: 'Everything, people and prices too.' },
]

export const roleName = (role: Role): string => ROLES.find((each) => each.value === role)?.label ?? role
