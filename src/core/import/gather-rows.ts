import type {RowTaker} from './import-rows.ts'
import type {ReadRow, RowFields} from './row-fields.ts'

/** Rows taken in together: files come in small batches, and a look-up in the store costs much the same for many. */
const TOGETHER = 10_000

/** A way in that is handed many rows at a time. */
export function gatherRows<F extends RowFields>(taker: RowTaker<F>): RowTaker<F> {
  let waiting: ReadRow<F>[] = []
  const takeWaiting = async (): Promise<void> => {
    const rows = waiting
    waiting = []
    if (rows.length > 0) await taker.take(rows)
  }
  return {
    async take(rows) {
      for (const row of rows) waiting.push(row)
      if (waiting.length >= TOGETHER) await takeWaiting()
    },
    async finish() {
      await takeWaiting()
      await taker.finish()
    },
  }
}
