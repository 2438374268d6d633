/** Customers that something is done with: these, or all who meet a condition over the profile. */
export type Chosen = {ids: readonly string[]} | {where: string}

/** The condition that finds them, as the command line takes it. */
export function whereOf(chosen: Chosen): string {
  if ('where' in chosen) return chosen.where
  const [first, ...rest] = chosen.ids.map((id) => JSON.stringify(id))
  return rest.length === 0 ? `id == ${first}` : `id in [${[first, ...rest].join(', ')}]`
}
