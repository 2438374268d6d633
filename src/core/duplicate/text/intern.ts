/** Texts as small numbers: each is kept once, and equal ones are told by their numbers. */
export interface Interner {
  readonly texts: readonly string[]
  idOf(text: string): number
}

export function createInterner(): Interner {
  const ids = new Map<string, number>()
  const texts: string[] = []
  return {
    texts,
    idOf(text) {
      let id = ids.get(text)
      if (id === undefined) {
        id = texts.push(text) - 1
        ids.set(text, id)
      }
      return id
    },
  }
}
