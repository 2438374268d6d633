import type {ListColumn} from '../listing/list-column.ts'
import type {Context} from '../store/context.ts'
import {pointTable, SHIPPED_POINTS} from './lead-points.ts'

export const LEAD_POINTS_COLUMNS: readonly ListColumn[] = [
  {key: 'key', type: 'text'},
  {key: 'points', type: 'integer'},
  {key: 'shipped', type: 'integer'},
]

/** A line of the table of points; `shipped` is what it would be had the shop not set it. */
export interface PointRow {
  key: string
  points: number
  shipped: number | undefined
  [field: string]: unknown
}

/** The table of points in force, the shipped lines first, each group by falling points. */
export async function listPoints({store}: Pick<Context, 'store'>): Promise<PointRow[]> {
  const own = await store.read((book) => book.all('lead_point'))
  const table = pointTable(own.map(({id, points}) => ({key: id, points})))
  return [...table].map(([key, points]) => ({key, points, shipped: SHIPPED_POINTS[key]}))
}
