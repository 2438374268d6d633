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
export interface LeadMoveResult extends MovedLead {
  change_id: number | undefined
}

/** A lead after a move. */
export interface MovedLead {
  lead: Lead
  /** Whose it was before. */
  before_owner: string | undefined
}

/** Leads after one move, in the order in which they were named; `changed` of them are not as they were. */
export interface LeadMovesResult {
  moved: MovedLead[]
  changed: number
  change_id: number | undefined
}

interface Moving {
  draft: Draft
  at: Instant
  settings: Settings
}

/** What a move makes of a lead. */
export type MoveStep = (lead: Lead, moving: Moving) => Lead | Promise<Lead>

/**
 * Makes one move with one lead, in one change. Throws NOT_FOUND or AMBIGUOUS for the reference, REFUSED or CONFLICT for a
 * move that the lead's stage does not allow, and what `step` throws.
 */
export async function moveLead(
  context: Context,
  {reference, move}: {reference: string; move: LeadMove},
  step: MoveStep,
): Promise<LeadMoveResult> {
  const {moved, change_id} = await moveEach(context, {references: [reference], move}, step)
  return {...(moved[0] as MovedLead), change_id}
}

/** The same with several leads in one change: all of them are moved, or none where one may not be. Throws as `moveLead`. */
export async function moveEach(
  {store, now, who}: Context,
  {references, move}: {references: readonly string[]; move: LeadMove},
  step: MoveStep,
): Promise<LeadMovesResult> {
  const at = now()
  return store.write({command: `lead ${move}`, who, at}, async (draft) => {
    const moving = {draft, at, settings: await loadSettings(draft)}
    const moved: MovedLead[] = []
    let changed = 0
    for (const reference of references) {
      const before = await findLead(draft, reference, moving.settings.country)
      const lead = await moveOne(before, {move, moving}, step)
      moved.push({lead, before_owner: before.owner})
      if (lead !== before) changed++
    }
    draft.describe(summaryOf(moved), {leads: moved.length})
    return {moved, changed, change_id: changed === 0 ? undefined : draft.changeId}
  })
}

async function moveOne(before: Lead, {move, moving}: {move: LeadMove; moving: Moving}, step: MoveStep): Promise<Lead> {
  const {draft} = moving
  await checkMove(draft, before, move)
  const lead = await step(before, moving)
  await draft.save('lead', [lead])
  if (lead.owner !== before.owner) await giveTasks(draft, [lead])
  return lead
}

function summaryOf(moved: readonly MovedLead[]): string {
  const [first] = moved
  return moved.length === 1 && first ? `lead ${first.lead.id}` : `${moved.length} leads`
}
