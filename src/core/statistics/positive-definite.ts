/** What is left of a diagonal that is rounding only. */
const ROUNDING = 1e-13

/**
 * The lower triangular factor L of a symmetric positive definite matrix A = L·Lᵀ (Cholesky), row by row in one array of
 * size × size; undefined where A is not positive definite, also when only rounding says that it is.
 */
export function choleskyFactor(matrix: Float64Array, size: number): Float64Array | undefined {
  const factor = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row * size + column] as number
      for (let k = 0; k < column; k++)
        rest -= (factor[row * size + k] as number) * (factor[column * size + k] as number)
      if (row !== column) factor[row * size + column] = rest / (factor[column * size + column] as number)
      else if (rest > ROUNDING * (matrix[row * size + row] as number)) factor[row * size + row] = Math.sqrt(rest)
      else return undefined
    }
  }
  return factor
}

/** Solves A·x = b by the factor of A. */
export function solveFactored(factor: Float64Array, b: Float64Array): Float64Array {
  const size = b.length
  const x = b.slice()
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) x[row] = (x[row] as number) - (factor[row * size + k] as number) * (x[k] as number)
    x[row] = (x[row] as number) / (factor[row * size + row] as number)
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++)
      x[row] = (x[row] as number) - (factor[k * size + row] as number) * (x[k] as number)
    x[row] = (x[row] as number) / (factor[row * size + row] as number)
  }
  return x
}

/** The inverse of A, row by row, by the factor of A. */
export function inverseFactored(factor: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size)
  for (let column = 0; column < size; column++) inverse.set(solveFactored(factor, unit(size, column)), column * size)
  return inverse
}

/** The diagonal of the inverse of A by the factor of A: variances where A is an information matrix. */
export function inverseDiagonal(factor: Float64Array, size: number): Float64Array {
  return Float64Array.from({length: size}, (_, place) => solveFactored(factor, unit(size, place))[place] as number)
}

function unit(size: number, place: number): Float64Array {
  const vector = new Float64Array(size)
  vector[place] = 1
  return vector
}
