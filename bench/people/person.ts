/** A record of a customer as some system holds it; `person` is who it really is, which no program may look at. */
export interface PersonRecord {
  id: string
  person: number
  name?: string | undefined
  gender?: string | undefined
  birthday?: string | undefined
  phones: string[]
  emails: string[]
  cards: string[]
  address?: string | undefined
  city?: string | undefined
  region?: string | undefined
}

/** What a generated population is made of. */
export interface PeopleOptions {
  records: number
  /** Share of the records that are a person's second or third. */
  duplicates: number
  seed: number
}

/** The pairs of records that are one person, as `id|id` in the order of the records. */
export function truePairs(records: readonly PersonRecord[]): Set<string> {
  const byPerson = new Map<number, string[]>()
  for (const {person, id} of records) byPerson.set(person, [...(byPerson.get(person) ?? []), id])
  const pairs = new Set<string>()
  for (const ids of byPerson.values()) {
    ids.forEach((left, at) => ids.slice(at + 1).forEach((right) => pairs.add(`${left}|${right}`)))
  }
  return pairs
}
