import {namesOf} from '../../rep/active-rep.ts'
import type {Rep} from '../../rep/rep.ts'

/** Finds the id of the rep whom an id or a name means; a name that several have means nobody. */
export type RepOf = (text: string | undefined) => string | undefined

export function repFinder(reps: readonly Pick<Rep, 'id' | 'name'>[]): RepOf {
  const known = new Map<string, string | undefined>()
  for (const rep of reps) for (const name of namesOf(rep)) known.set(name, known.has(name) ? undefined : rep.id)
  for (const {id} of reps) known.set(id, id)
  return (text) => (text === undefined ? undefined : known.get(text))
}

/** Figures by rep, made when first asked for. */
export function figuresBy<T>(fresh: () => T): {of(rep: string): T; all: ReadonlyMap<string, T>} {
  const all = new Map<string, T>()
  return {
    all,
    of(rep) {
      const known = all.get(rep)
      if (known !== undefined) return known
      const own = fresh()
      all.set(rep, own)
      return own
    },
  }
}
