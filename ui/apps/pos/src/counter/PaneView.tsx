import { CardPane } from '../panes/CardPane.tsx'
import { CashPane } from '../panes/CashPane.tsx'
import { DonePane } from '../panes/DonePane.tsx'
import { DrawerPane } from '../panes/DrawerPane.tsx'
import { HelpPane } from '../panes/HelpPane.tsx'
import { MenuPane } from '../panes/MenuPane.tsx'
import { ParkedPane } from '../panes/ParkedPane.tsx'
import { ParkPane } from '../panes/ParkPane.tsx'
import { QuantityPane } from '../panes/QuantityPane.tsx'
import { ReceiptsPane } from '../panes/ReceiptsPane.tsx'
import { SalePane } from '../panes/SalePane.tsx'
import { TerminalPane } from '../panes/TerminalPane.tsx'
import type { Pane } from './usePane.ts'

const VIEWS: Record<Pane, () => React.ReactNode> = {
  sale: SalePane,
  cash: CashPane,
  card: CardPane,
  done: DonePane,
  quantity: QuantityPane,
  park: ParkPane,
  parked: ParkedPane,
  receipts: ReceiptsPane,
  drawer: DrawerPane,
  terminal: TerminalPane,
  help: HelpPane,
  menu: MenuPane,
}

/** The pane that is asked for. */
export function PaneView({ pane }: { pane: Pane }) {
  const View = VIEWS[pane]
  return <View key={pane} />
}
