import {concernsWithdrawals} from '../consent/concerns-withdrawals.ts'
import type {Withdrawals} from '../consent/withdrawals.ts'
import type {Draft} from '../store/store.ts'

/** Takes changes back and does them again, and knows afterwards what has to be put in order. */
export interface Mover {
  revert(id: number): Promise<void>
  redo(id: number): Promise<number>
  /** Ids of the changes that were taken back or done again. */
  readonly moved: readonly number[]
  /** What was withdrawn before; undefined where nothing was moved that has to do with it. */
  readonly before: Withdrawals | undefined
}

/**
 * `loadBefore` says whose withdrawals are to stay. They are loaded as soon as a change comes that has to do with any: few
 * have, and in a large store it takes longer than all the rest.
 */
export function changeMover(draft: Draft, loadBefore: () => Promise<Withdrawals>): Mover {
  const moved: number[] = []
  let before: Withdrawals | undefined
  async function note(id: number): Promise<void> {
    if (!before && (await concernsWithdrawals(draft, id))) before = await loadBefore()
    moved.push(id)
  }
  return {
    moved,
    get before() {
      return before
    },
    async revert(id) {
      await note(id)
      await draft.revert(id)
    },
    async redo(id) {
      await note(id)
      return draft.redo(id)
    },
  }
}
