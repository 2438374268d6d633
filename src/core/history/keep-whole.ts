import {keepWithdrawals, type KeptWithdrawal} from '../consent/keep-withdrawals.ts'
import {dropTasksOfNobody} from '../queue/drop-tasks.ts'
import type {Draft} from '../store/store.ts'
import type {Change, ChangeHeader} from './change.ts'
import type {Mover} from './move-changes.ts'
import {refuseOrphans} from './refuse-orphans.ts'
import type {UndoResult} from './undo-result.ts'

interface Done {
  /** What was taken back or done again. */
  change: Change
  /** What did that. */
  mover: Mover
  header: ChangeHeader
  /** The journal as it was before. */
  newest: readonly Change[]
  /** Customers erased after the change with this id are counted. */
  since: number
}

/**
 * Puts in order what an undo or a redo left: withdrawals stay, tasks of nobody go, and nothing belongs to a customer that
 * is no more; then says in the journal what was done.
 */
export async function keepWhole(draft: Draft, done: Done): Promise<UndoResult> {
  const {change, mover, header, newest, since} = done
  const withdrawals_kept = await withdrawalsKept(draft, done)
  await dropTasksOfNobody(draft, mover.moved)
  await refuseOrphans(draft, {id: change.id, command: header.command}, mover.moved)
  const counts = {withdrawals_kept: withdrawals_kept.length}
  draft.describe(`${header.command} of ${change.id}: ${change.command} ${change.summary}`.trimEnd(), counts)
  const erased = newest.filter(({id, command}) => id > since && command === 'customer erase')
  return {...change, withdrawals_kept, erased_since: erased.length}
}

async function withdrawalsKept(draft: Draft, {change, mover, header}: Done): Promise<KeptWithdrawal[]> {
  const {command, at, who} = header
  if (!mover.before) return []
  const source = `${command} of change ${change.id}`
  return keepWithdrawals(draft, mover.before, {change: change.id, source, at, who})
}
