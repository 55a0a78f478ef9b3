import { sessionNow } from '../team/session'

const { id, name } = sessionNow()?.person ?? { id: 'ines', name: 'Ines Calder' }

/** Who sits here. */
export const agent = { id, name, firstName: name.split(' ', 1)[0] ?? name }
export const lead = { id: 'mara', name: 'Mara Lind', limit: 50_000 }
