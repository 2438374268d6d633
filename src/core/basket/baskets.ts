import type {LineTable} from '../store/order-tables.ts'

/** Baskets of items: basket b holds `items[start[b]]` up to, not including, `items[start[b + 1]]`, each item once. */
export interface Baskets {
  count: number
  start: Int32Array
  items: Int32Array
  /** How many items there are: codes are 0 up to below. */
  kinds: number
}

export const BASKET_KEEPERS = ['order', 'customer'] as const
/** What a basket is: one order, or all that a customer bought. */
export type BasketKeeper = (typeof BASKET_KEEPERS)[number]

/** What is in no basket. */
export interface LeftOut {
  /** Orders that are no purchase. */
  not_purchases: number
  /** Sales to nobody known, where baskets are customers or only some customers' count. */
  anonymous: number
  /** Orders of customers whom the condition leaves out. */
  other_customers: number
  /** Baskets of more different items than `max_basket`. */
  giant_baskets: number
  /** Lines of products without what items are told by: a brand, a category. */
  lines_without_item: number
}

export interface BasketOptions {
  per: BasketKeeper
  /** Item of each product, -1 for none. */
  item_of: Int32Array
  kinds: number
  /** Different items that a basket may hold; larger ones are left out. */
  max_basket: number
  /** Whether a customer's orders count, by their code; those of nobody then do not. All do unless said. */
  counts?: Uint8Array | undefined
}

export type BasketLines = LineTable<'order' | 'customer' | 'purchase' | 'product'>

/** Gathers lines into baskets, in one pass: lines of one order follow one another, and orders of one customer do. */
export function gatherBaskets(lines: BasketLines, options: BasketOptions): {baskets: Baskets; left_out: LeftOut} {
  const {item_of, kinds, per} = options
  const left_out = {not_purchases: 0, anonymous: 0, other_customers: 0, giant_baskets: 0, lines_without_item: 0}
  const gathering = newGathering(lines.rows, options, left_out)
  const keeper = per === 'order' ? lines.order : lines.customer
  let order = -1
  let open = -1
  let taken = false
  for (let row = 0; row < lines.rows; row++) {
    if (lines.order[row] !== order) {
      order = lines.order[row] as number
      taken = isTaken(lines, row, {options, left_out})
    }
    if (!taken) continue
    if (keeper[row] !== open) {
      gathering.close()
      open = keeper[row] as number
    }
    gathering.put(item_of[lines.product[row] as number] as number)
  }
  gathering.close()
  return {baskets: {...gathering.cut(), kinds}, left_out}
}

/** Whether the order of a line counts; where it does not, says why. */
function isTaken(
  {customer, purchase}: BasketLines,
  row: number,
  {options, left_out}: {options: BasketOptions; left_out: LeftOut},
): boolean {
  const who = customer[row] as number
  const {per, counts} = options
  if (purchase[row] === 0) left_out.not_purchases++
  else if (who < 0 && (per === 'customer' || counts)) left_out.anonymous++
  else if (counts && counts[who] === 0) left_out.other_customers++
  else return true
  return false
}

interface Gathering {
  put: (item: number) => void
  close: () => void
  cut: () => Omit<Baskets, 'kinds'>
}

function newGathering(rows: number, {kinds, max_basket}: BasketOptions, left_out: LeftOut): Gathering {
  const items = new Int32Array(rows)
  const start = new Int32Array(rows + 1)
  const seen = new Int32Array(kinds).fill(-1)
  let count = 0
  let stamp = 0
  let fill = 0
  return {
    put(item) {
      if (item < 0) left_out.lines_without_item++
      else if (seen[item] !== stamp) {
        seen[item] = stamp
        items[fill++] = item
      }
    },
    close() {
      const begin = start[count] as number
      stamp++
      if (fill - begin > max_basket) {
        left_out.giant_baskets++
        fill = begin
      } else if (fill > begin) start[++count] = fill
    },
    cut: () => ({count, start: start.slice(0, count + 1), items: items.slice(0, fill)}),
  }
}
