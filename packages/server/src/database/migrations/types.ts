/** One step forward of the schema. Once released it is never changed: what follows is a new one. */
export interface Migration {
  /** Its number and what it is about; they run in this order. */
  readonly id: string
  /** Run in one transaction, by the owner of the schema. */
  readonly statements: readonly string[]
}
