import {CrmError} from '../error/crm-error.ts'
import {currencyDigits} from '../money/money.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import {loadSubjects, type SaidSubject, subjectOf} from './target-subject.ts'
import {parseMonth} from './target-month.ts'
import type {Target, TargetMetric} from './target.ts'
import {type SaidTarget, saidTarget} from './target-row.ts'
import {parseTargetValue} from './target-value.ts'

export interface NewTarget extends SaidSubject {
  month: string
  metric: TargetMetric
  value: string
}

/** The target as it stands now, what it was before where there was one, and the change that `patron undo` takes. */
export interface SetTargetResult {
  target: SaidTarget
  before: number | undefined
  /** Absent where it was the same already. */
  change_id: number | undefined
}

/** Sets what is to be reached in a month. Throws BAD_INPUT for a month or value that is none, NOT_FOUND, AMBIGUOUS. */
export async function setTarget({store, now, who}: Context, input: NewTarget): Promise<SetTargetResult> {
  refuseSeveral(input)
  const month = monthSaid(input.month)
  return store.write({command: 'target set', who, at: now()}, async (draft) => {
    const digits = currencyDigits((await loadSettings(draft)).currency)
    const value = valueSaid(input, digits)
    const subject = subjectOf(await loadSubjects(draft), input)
    const target: Target = {id: targetId({...input, ...subject, month}), metric: input.metric, ...subject, month, value}
    const before = await draft.get('target', target.id)
    const isSame = before?.value === value
    if (!isSame) {
      await draft.save('target', [target])
      draft.describe(target.id, {[before ? 'targets_updated' : 'targets_created']: 1})
    }
    return {
      target: saidTarget(target, digits),
      before: before && saidTarget(before, digits).value,
      change_id: isSame ? undefined : draft.changeId,
    }
  })
}

/** The id of a target: `metric:scope:of:month`. */
export function targetId({metric, scope, of, month}: Pick<Target, 'metric' | 'scope' | 'of' | 'month'>): string {
  return [metric, scope, of ?? '', month].join(':')
}

/** Refuses a target of a rep and a shop at once. */
export function refuseSeveral({rep, shop, region}: SaidSubject): void {
  if ([rep, shop, region].filter((one) => one !== undefined).length < 2) return
  throw new CrmError('BAD_INPUT', 'A target is of one rep, one shop or one region.', {
    hint: 'Give one of --rep, --shop and --region, or none of them for everybody.',
  })
}

/** The month that was said. Throws BAD_INPUT for one that is none. */
export function monthSaid(text: string): string {
  const month = parseMonth(text)
  if (month !== undefined) return month
  throw new CrmError('BAD_INPUT', `"${text}" is no month for --month.`, {hint: 'Write it as --month 2025-07.'})
}

function valueSaid({value, metric}: NewTarget, digits: number): number {
  const read = parseTargetValue(value, metric, {decimal: 'point', digits})
  if (read.ok) return read.value
  throw new CrmError('BAD_INPUT', `The target cannot be read: ${read.reason}.`, {hint: EXAMPLES[metric]})
}

const EXAMPLES: Readonly<Record<TargetMetric, string>> = {
  revenue: 'Write revenue as 120000 or 12万, in the currency of the store.',
  'new-customers': 'Write how many customers, as 40.',
  'repeat-rate': 'Write the rate as 35% or 0.35.',
  visits: 'Write how many visits, as 60.',
  'win-backs': 'Write how many customers, as 10.',
}
