const PREFIX_BONUS = 0.1
const LONGEST_PREFIX = 4
const BONUS_FROM = 0.7

/**
 * The similarity of two texts, 0 to 1 (Jaro 1989; the bonus for a common beginning is Winkler's, 1990): made for
 * names, where slips are small and rarely in the first letters.
 */
export function jaroWinkler(left: string, right: string): number {
  const jaro = jaroOf(left, right)
  if (jaro < BONUS_FROM) return jaro
  let prefix = 0
  while (prefix < LONGEST_PREFIX && prefix < left.length && left[prefix] === right[prefix]) prefix++
  return jaro + prefix * PREFIX_BONUS * (1 - jaro)
}

function jaroOf(left: string, right: string): number {
  if (left === right) return 1
  if (left.length === 0 || right.length === 0) return 0
  const taken = new Uint8Array(right.length)
  const common = commonLetters(left, right, taken)
  if (common.length === 0) return 0
  let moved = 0
  let at = 0
  for (let j = 0; j < right.length; j++) {
    if (taken[j] === 1 && right.charCodeAt(j) !== common[at++]) moved++
  }
  const shared = common.length
  return (shared / left.length + shared / right.length + (shared - moved / 2) / shared) / 3
}

/** Letters of the left text found within reach in the right one, in the left one's order; marks those taken. */
function commonLetters(left: string, right: string, taken: Uint8Array): number[] {
  const reach = Math.max(0, Math.floor(Math.max(left.length, right.length) / 2) - 1)
  const common: number[] = []
  for (let i = 0; i < left.length; i++) {
    const code = left.charCodeAt(i)
    const until = Math.min(right.length - 1, i + reach)
    for (let j = Math.max(0, i - reach); j <= until; j++) {
      if (taken[j] === 1 || right.charCodeAt(j) !== code) continue
      taken[j] = 1
      common.push(code)
      break
    }
  }
  return common
}
