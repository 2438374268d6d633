import type {Book} from '../store/store.ts'
import {type PointTable, pointTable} from './lead-points.ts'

/** The table of points in force. */
export async function loadPoints(book: Pick<Book, 'all'>): Promise<PointTable> {
  const own = await book.all('lead_point')
  return pointTable(own.map(({id, points}) => ({key: id, points})))
}
