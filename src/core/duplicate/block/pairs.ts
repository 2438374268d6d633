import type {Blocks} from './group.ts'

/** Calls back once for each pair of people who share a block that is not left out, left before right. */
export function eachPair(
  {of, members}: Blocks,
  leftOut: Uint8Array,
  visit: (left: number, right: number) => void,
): void {
  const people = of.start.length - 1
  const met = new Int32Array(people).fill(-1)
  const next = members.start.slice()
  for (let left = 0; left < people; left++) {
    for (let at = of.start[left] as number; at < (of.start[left + 1] as number); at++) {
      const block = of.values[at] as number
      if (leftOut[block] === 1) continue
      const first = (next[block] as number) + 1
      next[block] = first
      for (let member = first; member < (members.start[block + 1] as number); member++) {
        const right = members.values[member] as number
        if (met[right] === left) continue
        met[right] = left
        visit(left, right)
      }
    }
  }
}

/** Whether two people share a block that is not left out. */
export function sharesBlock(
  {of: {start, values}}: Blocks,
  leftOut: Uint8Array,
  pair: readonly [number, number],
): boolean {
  const [left, right] = pair
  for (let i = start[left] as number; i < (start[left + 1] as number); i++) {
    const block = values[i] as number
    if (leftOut[block] === 1) continue
    for (let j = start[right] as number; j < (start[right + 1] as number); j++) if (values[j] === block) return true
  }
  return false
}
