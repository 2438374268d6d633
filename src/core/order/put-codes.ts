/**
 * Puts codes in the place of numbers and says whether all have one: `codes` has the code of each number, -1 for none.
 * What is negative is nobody's and stays as it is.
 */
export function putCodes(numbers: Int32Array, codes: Int32Array): boolean {
  let known = true
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row] as number
    if (number < 0) continue
    const code = codes[number] as number
    numbers[row] = code
    known &&= code >= 0
  }
  return known
}
