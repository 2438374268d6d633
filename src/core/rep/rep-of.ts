import {namesOf} from './active-rep.ts'
import type {Rep} from './rep.ts'

/** Finds the id of the rep whom an id or a name means; a name that several have means nobody. */
export type RepOf = (text: string | undefined) => string | undefined

export function repFinder(reps: readonly Pick<Rep, 'id' | 'name'>[]): RepOf {
  const known = new Map<string, string | undefined>()
  for (const rep of reps) for (const name of namesOf(rep)) known.set(name, known.has(name) ? undefined : rep.id)
  for (const {id} of reps) known.set(id, id)
  return (text) => (text === undefined ? undefined : known.get(text))
}
