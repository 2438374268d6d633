import type {RowOf} from '../store/columns.ts'

/**
 * One movement on a customer's account of points: `points` is positive when they were earned or given, negative when
 * they were spent, taken back or ran out. A fact; the balance is the sum. `who` is as that of a touch.
 */
export const POINTS_COLUMNS = {
  customer_id: 'text',
  id: 'text',
  who: 'text?',
  at: 'instant',
  points: 'integer',
  reason: 'text?',
  shop: 'text?',
  order_number: 'text?',
  digest: 'integer',
} as const

export type PointsEntry = RowOf<typeof POINTS_COLUMNS>
