import type {RowTaker} from './import-rows.ts'
import type {ReadRow, RowFields} from './row-fields.ts'

/** Rows taken in together: files come in small batches, and a look-up in the store costs much the same for many. */
const TOGETHER = 5000

/** A way in that is handed many rows at a time; each is read at once, so that no more of it is held than is needed. */
export interface GatheredTaker<F extends RowFields, R> {
  read(row: ReadRow<F>): R
  take(rows: readonly R[]): Promise<void>
  finish(): Promise<void>
}

/** Hands rows on in large batches. */
export function gatherRows<F extends RowFields, R>(taker: GatheredTaker<F, R>): RowTaker<F> {
  let waiting: R[] = []
  const takeWaiting = async (): Promise<void> => {
    const rows = waiting
    waiting = []
    if (rows.length > 0) await taker.take(rows)
  }
  return {
    async take(rows) {
      for (const row of rows) waiting.push(taker.read(row))
      if (waiting.length >= TOGETHER) await takeWaiting()
    },
    async finish() {
      await takeWaiting()
      await taker.finish()
    },
  }
}
