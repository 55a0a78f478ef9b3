/** The English word of the line of what is owed. */
export const title = 'Owed'
