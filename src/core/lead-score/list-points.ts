import type {ListColumn} from '../listing/list-column.ts'
import type {Context} from '../store/context.ts'
import {pointTable, SHIPPED_POINTS} from './lead-points.ts'

export const LEAD_POINTS_COLUMNS: readonly ListColumn[] = [
  {key: 'item', type: 'text'},
  {key: 'score_points', type: 'integer'},
  {key: 'shipped_points', type: 'integer'},
]

/** A line of the table of points; `shipped_points` is what it would be had the shop not set it. */
export interface PointRow {
  item: string
  score_points: number
  shipped_points: number | undefined
  [field: string]: unknown
}

/** The table of points in force, the shipped lines first, then those that the shop added. */
export async function listPoints({store}: Pick<Context, 'store'>): Promise<PointRow[]> {
  const own = await store.read((book) => book.all('lead_point'))
  const table = pointTable(own.map(({id, points}) => ({key: id, points})))
  return [...table].map(([key, points]) => ({
    item: key,
    score_points: points,
    shipped_points: SHIPPED_POINTS[key],
  }))
}
