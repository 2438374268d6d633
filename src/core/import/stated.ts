import {CrmError} from '../error/crm-error.ts'
import {toMinor} from '../money/money.ts'
import type {OrderLayout} from './order-layout.ts'

/** What is said of all orders of a file that has no column for it. */
export interface Stated {
  /** `YYYY-MM-DD` */
  date?: string | undefined
  /** Major units. */
  amount?: number | undefined
}

/** What the layout takes from it. Throws BAD_INPUT where the file says it itself. */
export function statedFor(
  columns: OrderLayout['columns'],
  {date, amount}: Stated,
  digits: number,
): Pick<OrderLayout, 'at' | 'amount'> {
  const amounts = (['amount', 'line_amount', 'unit_price'] as const).filter((field) => columns.has(field))
  if (date !== undefined && columns.has('date')) throw saidTwice('date')
  if (amount !== undefined && amounts.length > 0) throw saidTwice('amount')
  return {
    at: date === undefined ? undefined : `${date}T00:00:00`,
    amount: amount === undefined ? undefined : toMinor(amount, digits),
  }
}

function saidTwice(field: 'date' | 'amount'): CrmError {
  return new CrmError('BAD_INPUT', `The file has a column for the ${field} of an order.`, {
    hint: `Leave --${field} out: it is for files that say none.`,
  })
}
