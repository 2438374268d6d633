import {CrmError} from '../../core/error/crm-error.ts'

/** Rows of one import that Node's memory and one JSON file can hold. */
const MOST_ROWS = 1_500_000

/** Throws STORE_FULL when an import has become too large; `what` names its rows. */
export function refuseTooMany(rows: number, what: string): void {
  if (rows <= MOST_ROWS) return
  throw new CrmError(
    'STORE_FULL',
    `More than ${MOST_ROWS.toLocaleString('en-US')} ${what} are more than one JSON file can hold; nothing was imported.`,
    {
      hint: 'Use the column engine: --store duckdb:shop.duckdb (`patron store migrate duckdb:shop.duckdb` takes along what is here).',
    },
  )
}
