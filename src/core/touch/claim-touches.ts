import {claimFacts} from '../import/claim-facts.ts'
import type {Context} from '../store/context.ts'

/** How many touches and movements of points of nobody were given to customers. */
export interface ClaimResult {
  touches: number
  points: number
  /** The id that `patron undo` takes; absent when there was nothing to claim. */
  change_id: number | undefined
}

/** Gives touches and points that were nobody's to the customers who have turned out since to be the people meant. */
export async function claimTouches({store, now, who}: Context): Promise<ClaimResult> {
  return store.write({command: 'touch claim', who, at: now()}, async (draft) => {
    const touches = await claimFacts(draft, 'touch')
    const points = await claimFacts(draft, 'points')
    if (touches + points > 0) draft.describe('touches and points of nobody', {touches, points})
    return {touches, points, change_id: touches + points > 0 ? draft.changeId : undefined}
  })
}
