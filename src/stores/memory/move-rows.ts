import type {Move, Moved} from '../../core/store/moves.ts'
import type {RowKind} from '../../core/store/store.ts'
import {byOrigin, destinationOf, planMoves} from '../move-plan.ts'
import {cleanRow} from './clean-row.ts'
import type {RowLog} from './row-log.ts'
import type {Tables} from './tables.ts'

/** Gives facts to other customers; returns which, by former customer and id. */
export function moveRows(
  tables: Tables,
  log: RowLog,
  {table, moves}: {table: RowKind; moves: readonly Move[]},
): Moved[] {
  const plan = planMoves(moves)
  const moved: Moved[] = []
  for (const row of tables.rows(table).values()) {
    const from = row['customer_id'] as string
    const id = row['id'] as string
    const to = destinationOf(plan, from, id)
    if (to !== undefined) moved.push({from, to, id})
  }
  const rows = tables.rows(table)
  for (const {id, to} of moved) log.put(table, cleanRow({...rows.get(id), customer_id: to}))
  return moved.sort(byOrigin)
}
