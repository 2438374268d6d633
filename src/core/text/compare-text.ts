/** Order of text by code units, the same in every store. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

const NUMBERED = /^[A-Z]\d+$/

/** The same, but numbered ids as people count them: C2 before C10. */
export function compareNumbered(left: string, right: string): number {
  const areNumbered =
    left.length !== right.length && left[0] === right[0] && NUMBERED.test(left) && NUMBERED.test(right)
  return areNumbered ? left.length - right.length : compareText(left, right)
}
