/** Every English word that the fields and records of the panel say to the agent, by key. */
export const recordWords = {}
