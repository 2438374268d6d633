import type {Pair} from './merge.ts'

/** Two customers in the order of their numbers, and the id under which a verdict about them is kept. */
export function pairOf(one: string, other: string): Pick<Pair, 'id' | 'left' | 'right'> {
  const [left, right] = compareIds(one, other) <= 0 ? [one, other] : [other, one]
  return {id: `${left}|${right}`, left, right}
}

/** Order of ids by their numbers: C3 before C12. Ids without a number come last, by code units. */
export function compareIds(left: string, right: string): number {
  return numberOf(left) - numberOf(right) || (left < right ? -1 : left > right ? 1 : 0)
}

function numberOf(id: string): number {
  return /^[A-Z]\d+$/.test(id) ? Number(id.slice(1)) : Number.MAX_SAFE_INTEGER
}
