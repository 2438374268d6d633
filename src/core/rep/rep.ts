import type {RowOf} from '../store/columns.ts'

/**
 * A sales rep or shop guide (导购). `id` is the name or code that order files use; `shop` is the shop they stand in,
 * `shops` and `regions` are what else they look after; `capacity` is how many customers or leads they can follow up in a day;
 * from `left_on` on they are gone and nothing is given to them.
 */
export const REP_COLUMNS = {
  id: 'text',
  name: 'text?',
  shop: 'text?',
  shops: 'json?',
  regions: 'json?',
  capacity: 'integer?',
  left_on: 'day?',
} as const

type RepRow = RowOf<typeof REP_COLUMNS>
export type Rep = Omit<RepRow, 'shops' | 'regions'> & {shops?: string[] | undefined; regions?: string[] | undefined}
