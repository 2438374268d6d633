import {MOVEMENT_COLUMNS, type PointsPage} from '../core/points/list-points.ts'
import type {Look} from './language.ts'
import {sentence} from './sentence.ts'
import {tableText} from './table.ts'

/** A customer's account: the balance, then its movements. */
export function presentPoints(page: PointsPage, look: Look): string {
  const {customer_id, customer_name = '', balance, movements} = page
  const head = sentence(
    look,
    {en: '{id} {name} has {balance} points.', zh: '{id} {name} 有 {balance} 积分。'},
    {id: customer_id, name: customer_name, balance},
  )
  return movements.length === 0 ? head : `${head}\n\n${tableText(movements, MOVEMENT_COLUMNS, look)}`
}
