/**
 * Whether two different texts are one slip of the fingers apart: one character wrong, missing or too many, or two
 * neighbours in the wrong order.
 */
export function isOneSlip(left: string, right: string): boolean {
  if (left.length > right.length) return isOneSlip(right, left)
  if (right.length - left.length > 1) return false
  let start = 0
  while (start < left.length && left.charCodeAt(start) === right.charCodeAt(start)) start++
  let end = 0
  while (
    end < left.length - start &&
    left.charCodeAt(left.length - 1 - end) === right.charCodeAt(right.length - 1 - end)
  ) {
    end++
  }
  const rest = left.length - start - end
  if (left.length < right.length) return rest === 0
  return rest === 1 || (rest === 2 && left[start] === right[start + 1] && left[start + 1] === right[start])
}
