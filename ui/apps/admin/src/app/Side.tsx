import { Link } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { IconSearch } from '@tabler/icons-react'
import { Key, Status } from '@onecounter/kit'
import { today } from '../api/queries.ts'
import { Mark } from './Mark.tsx'
import { openPalette } from './Palette.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { ROOMS } from './rooms.ts'
import { useMe, useShop } from './session.tsx'
import css from './Shell.module.css'

/** The left navigation: only rooms this person may enter. */
export function Side({ standing }: { standing: boolean }) {
  const { permissions } = useMe()
  const { name } = useShop()
  const open = useQuery({ ...today, enabled: permissions.includes('TODAY_READ'), select: (now) => now.cases.open }).data ?? 0
  const rooms = ROOMS.filter((room) => permissions.includes(room.needs))
  return (
    <nav className={css.side} aria-label="Rooms">
      <Link to="/today" className={css.house}>
        <Mark size={32} />
        <div><strong>{name}</strong><span>Onecounter</span></div>
      </Link>
      <button type="button" className={css.find} onClick={openPalette} aria-label="Search or jump to" aria-keyshortcuts="Control+K">
        <IconSearch size={16} /><span>Find</span><Key>Ctrl K</Key>
      </button>
      {rooms.map((room, at) => (
        <div key={room.to}>
          {room.group !== '' && room.group !== rooms[at - 1]?.group && <div className={css.group}>{room.group}</div>}
          <Link to={room.to} className={css.link} activeOptions={{ includeSearch: false }}>
            <room.icon size={18} stroke={1.75} />
            {room.name}
            {room.to === '/cases' && open > 0 && <b aria-label={`${open} open`}>{open}</b>}
          </Link>
        </div>
      ))}
      <div className={css.foot}>
        <div className={css.live}>{standing ? <Status tone="good">Live</Status> : <Status tone="look">Reconnecting…</Status>}</div>
        <PersonMenu />
      </div>
    </nav>
  )
}
