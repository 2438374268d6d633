import type {Book} from '../../store/store.ts'
import type {Scope} from '../report-scope.ts'
import {rowsLookedAt} from './habit-table.ts'
import {tallyValues, valueRows, type ValueRow} from './value-tally.ts'

/** What is bought, by lines of the purchases; revenue is the lines' amounts, before discounts on the whole order. */
export interface LineRows {
  category: ValueRow[]
  brand: ValueRow[]
  lines: number
  /** Lines that do not say what they cost; they count as orders and not as revenue. */
  without_amount: number
}

/** Reads what the customers looked at bought in the period, by category and brand of the product. */
export async function lineRows(
  book: Book,
  scope: Scope,
  {buyers, unit}: {buyers: number; unit: number},
): Promise<LineRows> {
  const query = {from: scope.from, until: scope.until, known: true, purchases: true}
  const table = await book.orders.lineColumns(['order', 'customer', 'product', 'amount'], query)
  const products = await book.columns('product', ['id', 'category', 'brand'])
  const rows = rowsLookedAt(table, scope)
  const at = new Map(products.id.map((id, place) => [id, place]))
  const by = (column: readonly (string | undefined)[]): ValueRow[] => {
    const {codes, names} = codesOf(table.products.map((id) => column[at.get(id) ?? -1]))
    const codeOf = (row: number): number => codes[table.product[row] as number] as number
    const input = {rows, customer: table.customer, order: table.order, revenue: table.amount}
    return valueRows(tallyValues(input, {size: names.length, codeOf}), {names, buyers, unit, sorted: true})
  }
  return {
    category: by(products.category),
    brand: by(products.brand),
    lines: rows.length,
    without_amount: rows.reduce((sum, row) => sum + Number(Number.isNaN(table.amount[row])), 0),
  }
}

/** Texts as indexes into their distinct values, -1 where there is none. */
function codesOf(texts: readonly (string | undefined)[]): {codes: Int32Array; names: string[]} {
  const known = new Map<string, number>()
  const codes = Int32Array.from(texts, (text) => {
    if (text === undefined || text === '') return -1
    const code = known.get(text) ?? known.size
    known.set(text, code)
    return code
  })
  return {codes, names: [...known.keys()]}
}
