/** The two people of this desk. */
export const agent = { id: 'ines', name: 'Ines Calder', firstName: 'Ines' }
export const lead = { id: 'mara', name: 'Mara Lind', limit: 50_000 }
