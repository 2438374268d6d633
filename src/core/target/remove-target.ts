import {CrmError} from '../error/crm-error.ts'
import {currencyDigits} from '../money/money.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Draft} from '../store/store.ts'
import {closest} from '../text/closest.ts'
import {monthSaid, refuseSeveral, targetId} from './set-target.ts'
import type {Target, TargetMetric} from './target.ts'
import {type SaidTarget, saidTarget} from './target-row.ts'
import {loadSubjects, type SaidSubject, subjectOf} from './target-subject.ts'

/** Which targets: by their ids, or one by what it is. */
export interface TargetsToRemove extends SaidSubject {
  ids: readonly string[]
  month?: string | undefined
  metric?: TargetMetric | undefined
}

export interface RemoveTargetResult {
  removed: SaidTarget[]
  change_id: number
}

/** Removes targets. Throws NOT_FOUND for one that is not there, BAD_INPUT where none is named. */
export async function removeTargets({store, now, who}: Context, input: TargetsToRemove): Promise<RemoveTargetResult> {
  refuseSeveral(input)
  return store.write({command: 'target remove', who, at: now()}, async (draft) => {
    const ids = [...new Set(input.ids.length > 0 ? input.ids : [await idSaid(draft, input)])]
    const found = await draft.getMany('target', ids)
    await refuseUnknown(draft, ids, found)
    await draft.remove('target', ids)
    const {currency} = await loadSettings(draft)
    draft.describe(ids.length === 1 ? (ids[0] as string) : `${ids.length} targets`, {targets_removed: ids.length})
    return {removed: found.map((target) => saidTarget(target, currencyDigits(currency))), change_id: draft.changeId}
  })
}

async function idSaid(draft: Draft, {month, metric, ...said}: TargetsToRemove): Promise<string> {
  if (month === undefined || metric === undefined) {
    throw new CrmError('BAD_INPUT', 'It is not said which target is to go.', {
      hint: "Name it by its id (patron target list --columns id,value), or by --month and --metric, with --rep, --shop or --region where it is not everybody's.",
    })
  }
  return targetId({metric, month: monthSaid(month), ...subjectOf(await loadSubjects(draft), said)})
}

async function refuseUnknown(draft: Draft, ids: readonly string[], found: readonly Target[]): Promise<void> {
  const known = new Set(found.map(({id}) => id))
  const missing = ids.find((id) => !known.has(id))
  if (missing === undefined) return
  const {id: all} = await draft.columns('target', ['id'])
  const guess = closest(missing, all)
  throw new CrmError('NOT_FOUND', `There is no target ${missing}.`, {
    hint: guess === undefined ? 'See `patron target list --columns id,value`.' : `Did you mean ${guess}?`,
  })
}
