/** Percents may add up to a little more than 100 where people rounded them. */
const MOST = 100.5

/**
 * Wanted shares as a setting writes them, `['华东:40', '华北:30']`, by name, 0 to 1. Undefined where a part is no
 * NAME:PERCENT, a name stands twice, or the percents add up to more than 100.
 */
export function targetShares(parts: readonly string[]): Map<string, number> | undefined {
  const shares = new Map<string, number>()
  let sum = 0
  for (const part of parts) {
    const [, name = '', percent = ''] = /^(.+?)\s*[:：]\s*(\d+(?:\.\d+)?)\s*%?$/.exec(part.trim()) ?? []
    if (name === '' || Number(percent) <= 0 || shares.has(name)) return undefined
    shares.set(name, Number(percent) / 100)
    sum += Number(percent)
  }
  return sum > MOST ? undefined : shares
}
