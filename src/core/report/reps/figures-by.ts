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
