/** A list of 32-bit whole numbers that grows, in one typed array. */
export interface IntList {
  push(value: number): void
  array(): Int32Array
}

export function createIntList(expected = 1024): IntList {
  let values = new Int32Array(expected)
  let used = 0
  return {
    push(value) {
      if (used === values.length) values = doubled(values)
      values[used++] = value
    },
    array: () => values.subarray(0, used),
  }
}

/** The same numbers with as much room again. */
export function doubled(values: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(16, values.length * 2))
  larger.set(values)
  return larger
}
