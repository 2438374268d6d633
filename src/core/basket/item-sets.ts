/**
 * Sets of items as a tree: set s is the set `before[s]` (-1 for the empty one) and one item more. A set's items are in an
 * order of their own that is the same in all sets, so that each set is there once.
 */
export interface ItemSets {
  size: number
  item: Int32Array
  before: Int32Array
  /** Baskets that hold all items of the set. */
  count: Int32Array
  /** How many items there can be: codes are below. */
  kinds: number
}

const FIRST_SIZE = 1024

export function newItemSets(kinds: number): ItemSets {
  const column = (): Int32Array => new Int32Array(FIRST_SIZE)
  return {size: 0, item: column(), before: column(), count: column(), kinds}
}

/** Adds a set, which must not be there yet; returns its place. */
export function addSet(sets: ItemSets, {item, before, count}: {item: number; before: number; count: number}): number {
  if (sets.size === sets.item.length) growSets(sets)
  const set = sets.size++
  sets.item[set] = item
  sets.before[set] = before
  sets.count[set] = count
  return set
}

/** The items of a set, in the order of the sets. */
export function itemsOf({item, before}: ItemSets, set: number): number[] {
  const items: number[] = []
  for (let at = set; at >= 0; at = before[at] as number) items.push(item[at] as number)
  return items.reverse()
}

/** Finds sets by their items in the order of the sets. */
export function setFinder({
  size,
  item,
  before,
  kinds,
}: ItemSets): (items: readonly number[], without: number) => number {
  const key = (from: number, next: number): number => (from + 1) * kinds + next
  const places = new Map<number, number>()
  for (let set = 0; set < size; set++) places.set(key(before[set] as number, item[set] as number), set)
  return (items, without) => {
    let set = -1
    for (const [at, one] of items.entries()) if (at !== without) set = places.get(key(set, one)) as number
    return set
  }
}

function growSets(sets: ItemSets): void {
  for (const key of ['item', 'before', 'count'] as const) {
    const larger = new Int32Array(2 * sets[key].length)
    larger.set(sets[key])
    sets[key] = larger
  }
}
