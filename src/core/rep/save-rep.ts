import {CrmError} from '../error/crm-error.ts'
import type {Context} from '../store/context.ts'
import {parseDay} from '../time/day.ts'
import {findRep} from './find-rep.ts'
import type {Rep} from './rep.ts'

export const REP_CLEAR_FIELDS = ['name', 'shop', 'shops', 'regions', 'capacity', 'left_on'] as const
export type RepClearField = (typeof REP_CLEAR_FIELDS)[number]
type RepFields = {readonly [F in RepClearField]?: Rep[F] | undefined}

export interface RepResult {
  rep: Rep
  /** Absent where nothing is different. */
  change_id: number | undefined
}

/** Adds a rep or shop guide. Throws BAD_INPUT for a code or a value that is none, CONFLICT for a code that is somebody's. */
export async function addRep({store, now, who}: Context, id: string, fields: RepFields): Promise<RepResult> {
  return store.write({command: 'rep add', who, at: now()}, async (draft) => {
    const known = await draft.get('rep', id.trim())
    if (known) {
      throw new CrmError('CONFLICT', `There is a rep ${known.id} already.`, {
        hint: `Change them with patron rep edit ${known.id}.`,
      })
    }
    const rep = checked({...said(fields), id: id.trim()})
    await draft.save('rep', [rep])
    draft.describe(`rep ${rep.id}`, {reps: 1})
    return {rep, change_id: draft.changeId}
  })
}

/** Changes what is known of a rep. Throws NOT_FOUND, AMBIGUOUS, BAD_INPUT. */
export async function editRep(
  {store, now, who}: Context,
  reference: string,
  {set, clear}: {set: RepFields; clear: readonly RepClearField[]},
): Promise<RepResult> {
  return store.write({command: 'rep edit', who, at: now()}, async (draft) => {
    const before = await findRep(draft, reference)
    const gone = Object.fromEntries(clear.map((field) => [field, undefined]))
    const rep = checked({...before, ...said(set), ...gone})
    await draft.save('rep', [rep])
    draft.describe(`rep ${rep.id}`, {reps: 1})
    const after = (await draft.get('rep', rep.id)) as Rep
    return {rep: after, change_id: JSON.stringify(before) === JSON.stringify(after) ? undefined : draft.changeId}
  })
}

function said(fields: RepFields): RepFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

function checked(rep: Rep): Rep {
  if (rep.id === '') throw new CrmError('BAD_INPUT', 'A rep needs a code or name by which order files know them.')
  if (rep.left_on === undefined || parseDay(rep.left_on) !== undefined) return rep
  throw new CrmError('BAD_INPUT', `"${rep.left_on}" is no date for --left-on.`, {hint: 'Write it as 2025-06-30.'})
}
