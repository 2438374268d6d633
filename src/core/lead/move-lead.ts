import {loadSettings, type Settings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Draft} from '../store/store.ts'
import type {Instant} from '../time/day.ts'
import {findLead} from './find-lead.ts'
import type {Lead} from './lead.ts'
import {checkMove} from './lead-moves.ts'
import type {LeadMove} from './lead-rules.ts'
import {giveTasks} from './lead-tasks.ts'

/** The lead after a move, and the change that `patron undo` takes back: none where it was so already. */
export interface LeadMoveResult {
  lead: Lead
  /** Whose it was before. */
  before_owner: string | undefined
  change_id: number | undefined
}

interface Moving {
  draft: Draft
  at: Instant
  settings: Settings
}

/**
 * Makes one move with one lead, in one change. Throws NOT_FOUND or AMBIGUOUS for the reference, REFUSED or CONFLICT for a
 * move that the lead's stage does not allow, and what `step` throws.
 */
export async function moveLead(
  {store, now, who}: Context,
  {reference, move}: {reference: string; move: LeadMove},
  step: (lead: Lead, moving: Moving) => Lead | Promise<Lead>,
): Promise<LeadMoveResult> {
  const at = now()
  return store.write({command: `lead ${move}`, who, at}, async (draft) => {
    const settings = await loadSettings(draft)
    const before = await findLead(draft, reference, settings.country)
    await checkMove(draft, before, move)
    const lead = await step(before, {draft, at, settings})
    await draft.save('lead', [lead])
    if (lead.owner !== before.owner) await giveTasks(draft, [lead])
    draft.describe(`lead ${lead.id}`, {leads: 1})
    return {lead, before_owner: before.owner, change_id: lead === before ? undefined : draft.changeId}
  })
}
