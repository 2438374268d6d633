import {keepWithdrawals} from '../consent/keep-withdrawals.ts'
import type {Withdrawals} from '../consent/withdrawals.ts'
import {dropTasksOfNobody} from '../queue/drop-tasks.ts'
import type {Draft} from '../store/store.ts'
import type {Change, ChangeHeader} from './change.ts'
import {refuseOrphans} from './refuse-orphans.ts'
import type {UndoResult} from './undo-result.ts'

interface Done {
  /** What was taken back or done again. */
  change: Change
  /** Whose withdrawals are to stay. */
  before: Withdrawals
  header: ChangeHeader
  /** Customers erased after the change with this id are counted. */
  since: number
}

/**
 * Puts in order what an undo or a redo left: withdrawals stay, tasks of nobody go, and nothing belongs to a customer that
 * is no more; then says in the journal what was done.
 */
export async function keepWhole(draft: Draft, {change, before, header, since}: Done): Promise<UndoResult> {
  const {command, at, who} = header
  const source = `${command} of change ${change.id}`
  const withdrawals_kept = await keepWithdrawals(draft, before, {change: change.id, source, at, who})
  await dropTasksOfNobody(draft)
  await refuseOrphans(draft, {id: change.id, command})
  const counts = {withdrawals_kept: withdrawals_kept.length}
  draft.describe(`${command} of ${change.id}: ${change.command} ${change.summary}`.trimEnd(), counts)
  const changes = await draft.changes()
  const erased = changes.filter(({id, command: by}) => id > since && by === 'customer erase')
  return {...change, withdrawals_kept, erased_since: erased.length}
}
