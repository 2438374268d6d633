import type {KeptWithdrawal} from '../consent/keep-withdrawals.ts'
import type {Change} from './change.ts'

/** The change taken back, or done again, and what did not come back with it. */
export interface UndoResult extends Change {
  withdrawals_kept: KeptWithdrawal[]
  /** How many customers were erased after it: the journal keeps nothing of what it had changed of them. */
  erased_since: number
}
