/** Every English word of the line of what is owed. */
export const owedWords = {
  title: 'Owed',
}
