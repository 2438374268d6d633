import type {Vector} from '@duckdb/node-bindings'
import type {Driver} from './driver.ts'

/** One bit per row, set where there is a value; undefined when every row has one. */
export function validityOf(driver: Driver, vector: Vector, count: number): Uint8Array | undefined {
  return driver.vector_get_validity(vector, Math.ceil(count / 64) * 8) ?? undefined
}

/** Whether none of so many rows has a value; the bits behind them say nothing. */
export function isAllAbsent(valid: Uint8Array, count: number): boolean {
  const whole = count >>> 3
  for (let byte = 0; byte < whole; byte++) if (valid[byte] !== 0) return false
  return ((valid[whole] ?? 0) & ((1 << (count & 7)) - 1)) === 0
}

/** Whether a row has no value. */
export function isAbsent(valid: Uint8Array, row: number): boolean {
  return ((valid[row >>> 3] as number) & (1 << (row & 7))) === 0
}
