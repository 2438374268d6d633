import {CrmError} from '../error/crm-error.ts'
import {currencyDigits, toMinor} from '../money/money.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Draft} from '../store/store.ts'
import {parseMonth} from '../target/target-month.ts'
import type {LeadSourceCost} from './lead-source.ts'

/** What is said of a source's cost, in major units: for each lead, or what was spent in a month. */
export interface SaidCost {
  source: string
  per_lead?: number | undefined
  month?: string | undefined
  spent?: number | undefined
}

export interface SourceCostResult {
  source: LeadSourceCost
  /** No lead has this source yet. */
  unused: boolean
  change_id: number | undefined
}

/** Says what leads of a source cost. Throws BAD_INPUT for a month or an amount that is none, or where nothing is said. */
export async function setSource({store, now, who}: Context, said: SaidCost): Promise<SourceCostResult> {
  return store.write({command: 'lead source set', who, at: now()}, async (draft) => {
    const [source] = await saveCosts(draft, [said])
    const unused = (await draft.find('lead', 'source', [said.source.trim()])).length === 0
    draft.describe(`source ${source?.id}`, {sources: 1})
    return {source: source as LeadSourceCost, unused, change_id: draft.changeId}
  })
}

/** Keeps what is said of several sources; what was said of other months stays. Returns them as they are then. */
export async function saveCosts(draft: Draft, all: readonly SaidCost[]): Promise<LeadSourceCost[]> {
  const digits = currencyDigits((await loadSettings(draft)).currency)
  const ids = [...new Set(all.map(({source}) => nameOf(source)))]
  const known = new Map((await draft.getMany('lead_source', ids)).map((source) => [source.id, source]))
  for (const said of all) {
    const id = nameOf(said.source)
    known.set(id, withCost(known.get(id) ?? {id}, said, digits))
  }
  const saved = [...known.values()]
  await draft.save('lead_source', saved)
  return saved
}

function nameOf(source: string): string {
  if (source.trim() !== '') return source.trim()
  throw new CrmError('BAD_INPUT', 'A source needs a name, as leads have it.')
}

function withCost(source: LeadSourceCost, {per_lead, month, spent}: SaidCost, digits: number): LeadSourceCost {
  if (per_lead === undefined && spent === undefined) {
    throw new CrmError('BAD_INPUT', `Nothing is said of what leads of ${source.id} cost.`, {
      hint: 'Write --per-lead 3.5, or --month 2025-06 --spent 12000.',
    })
  }
  const cost = per_lead === undefined ? source : {...source, per_lead: minorOf(per_lead, digits)}
  if (spent === undefined) return cost
  return {...cost, spent: {...cost.spent, [monthOf(month)]: minorOf(spent, digits)}}
}

function minorOf(amount: number, digits: number): number {
  if (Number.isFinite(amount) && amount >= 0) return toMinor(amount, digits)
  throw new CrmError('BAD_INPUT', `${amount} is no amount of money.`)
}

function monthOf(text: string | undefined): string {
  const month = text === undefined ? undefined : parseMonth(text)
  if (month !== undefined) return month
  throw new CrmError('BAD_INPUT', text === undefined ? 'What was spent needs its month.' : `"${text}" is no month.`, {
    hint: 'Write it as 2025-06.',
  })
}
