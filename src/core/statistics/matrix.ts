export function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0
  for (let index = 0; index < left.length; index++) sum += (left[index] as number) * (right[index] as number)
  return sum
}

/** A square matrix, row by row, times a vector. */
export function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length
  return vector.map((_, row) => dot(matrix.subarray(row * size, (row + 1) * size), vector))
}

/**
 * The inverse of a symmetric matrix, row by row, by Cholesky's decomposition; undefined where the matrix is not
 * positive definite, also when only rounding says that it is.
 */
export function inverseOfPositive(matrix: Float64Array, size: number): Float64Array | undefined {
  const lower = cholesky(matrix, size)
  if (!lower) return undefined
  const inverse = new Float64Array(size * size)
  for (let column = 0; column < size; column++) {
    const unit = new Float64Array(size)
    unit[column] = 1
    inverse.set(solve(lower, unit), column * size)
  }
  return inverse
}

const ROUNDING = 1e-13

function cholesky(matrix: Float64Array, size: number): Float64Array | undefined {
  const lower = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      const known = dot(lower.subarray(row * size, row * size + column), lower.subarray(column * size))
      const left = (matrix[row * size + column] as number) - known
      if (row !== column) lower[row * size + column] = left / (lower[column * size + column] as number)
      else if (left > ROUNDING * (matrix[row * size + row] as number)) lower[row * size + row] = Math.sqrt(left)
      else return undefined
    }
  }
  return lower
}

/** Solves L Lᵀ x = right. */
function solve(lower: Float64Array, right: Float64Array): Float64Array {
  const size = right.length
  const at = (row: number, column: number): number => lower[row * size + column] as number
  const half = new Float64Array(size)
  for (let row = 0; row < size; row++) {
    let sum = right[row] as number
    for (let column = 0; column < row; column++) sum -= at(row, column) * (half[column] as number)
    half[row] = sum / at(row, row)
  }
  const whole = new Float64Array(size)
  for (let row = size - 1; row >= 0; row--) {
    let sum = half[row] as number
    for (let column = row + 1; column < size; column++) sum -= at(column, row) * (whole[column] as number)
    whole[row] = sum / at(row, row)
  }
  return whole
}
