/** Groups of people, and which of the pairs were not let into any. */
export interface Grouped {
  /** Rows of each group in ascending order, groups by their first. */
  groups: number[][]
  /** Places of the pairs that would have joined two people who differ. */
  refused: Set<number>
}

/** Larger groups are not joined further: that many records of one person want a person's eye. */
const LARGEST = 50

/**
 * Joins pairs into groups, the surest first (a union-find over whole groups). Two groups stay apart when anybody of
 * the one differs from anybody of the other: a chain of likenesses makes nobody the same as the opposite.
 */
export function groupPairs(
  pairs: readonly {left: number; right: number; told: boolean}[],
  differ: (left: number, right: number) => boolean,
): Grouped {
  const groupOf = new Map<number, number[]>()
  const refused = new Set<number>()
  pairs.forEach(({left, right, told}, place) => {
    const [a, b] = [groupOf.get(left) ?? [left], groupOf.get(right) ?? [right]]
    if (a === b) return
    const small = a.length + b.length <= LARGEST
    if (!told && !(small && a.every((one) => b.every((other) => !differ(one, other))))) {
      refused.add(place)
      return
    }
    const joined = [...a, ...b]
    for (const row of joined) groupOf.set(row, joined)
  })
  const groups = [...new Set(groupOf.values())].map((group) => group.sort((one, other) => one - other))
  return {groups: groups.sort((one, other) => (one[0] as number) - (other[0] as number)), refused}
}
