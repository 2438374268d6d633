interface Made {
  from: object | undefined
  thing: unknown
}

const made = new WeakMap<object, Map<string, Made>>()

/** Kept of one object at most: a few widths and languages. */
const KEPT = 8

/**
 * What is made of an object, e.g. the lines of an answer, made once for each key, so that drawing again costs nothing. Where it
 * is made of a second object too (`from`), it is made anew when that is another.
 */
export function remember<T>(owner: object, {key, from}: {key: string; from?: object | undefined}, make: () => T): T {
  const known = made.get(owner) ?? new Map<string, Made>()
  made.set(owner, known)
  const kept = known.get(key)
  if (kept && kept.from === from) return kept.thing as T
  if (known.size >= KEPT) known.clear()
  const thing = make()
  known.set(key, {from, thing})
  return thing
}
