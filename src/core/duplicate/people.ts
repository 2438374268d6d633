/**
 * The people among whom duplicates are looked for, as columns: row i of each column is the same person. Whatever is
 * missing is undefined or an empty list, and says nothing for or against two records being one person.
 */
export interface PersonColumns {
  readonly id: readonly string[]
  readonly name: readonly (string | undefined)[]
  /** The parts of the name where the source keeps them apart; they stand in for `name` where it is missing. */
  readonly given?: readonly (string | undefined)[] | undefined
  readonly surname?: readonly (string | undefined)[] | undefined
  /** `YYYY-MM-DD`, or `--MM-DD` without the year. */
  readonly birthday: readonly (string | undefined)[]
  readonly gender: readonly (string | undefined)[]
  /** E.164, and what platforms mask (`186******05`): the latter agree with what fits them and are never keys. */
  readonly phones: readonly (readonly string[])[]
  readonly emails: readonly (readonly string[])[]
  readonly cards: readonly (readonly string[])[]
  /** Other identities as `type:scope/value`, e.g. `nickname:tmall/小芳`, `buyer:jd/881`. */
  readonly others: readonly (readonly string[])[]
  readonly address: readonly (string | undefined)[]
  readonly city: readonly (string | undefined)[]
  readonly region: readonly (string | undefined)[]
}
