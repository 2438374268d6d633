/**
 * Puts codes in the place of numbers: `codes` has the code of each. What is negative is nobody's and stays as it is.
 * Throws where a number has no code: whose it is must be known, or orders would be lost.
 */
export function putCodes(numbers: Int32Array, codes: Int32Array): void {
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row] as number
    if (number >= 0) numbers[row] = codeOf(number, codes)
  }
}

/** The code of one number. Throws where it has none. */
export function codeOf(number: number, codes: Int32Array): number {
  const code = codes[number] ?? -1
  if (code < 0) throw new Error(`Orders have the number ${number} for their customer, which stands for nobody.`)
  return code
}
