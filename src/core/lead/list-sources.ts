import type {ListColumn, ListRow} from '../listing/list-column.ts'
import {currencyDigits, toMajor} from '../money/money.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import {compareText} from '../text/compare-text.ts'
import type {LeadSourceCost} from './lead-source.ts'

export const SOURCE_COLUMNS: readonly ListColumn[] = [
  {key: 'source', type: 'text'},
  {key: 'leads', type: 'integer'},
  {key: 'per_lead', type: 'money'},
  {key: 'spent', type: 'money'},
  {key: 'months', type: 'integer'},
  {key: 'first_month', type: 'text'},
  {key: 'last_month', type: 'text'},
]

/** Every source that leads have or whose cost is known, by name; what was spent is summed over its months. */
export async function listSources({store}: Context): Promise<ListRow[]> {
  return store.read(async (book) => {
    const digits = currencyDigits((await loadSettings(book)).currency)
    const counts = new Map<string, number>()
    for (const source of (await book.columns('lead', ['source'])).source)
      counts.set(source, (counts.get(source) ?? 0) + 1)
    const costs = new Map((await book.all('lead_source')).map((cost) => [cost.id, cost]))
    const names = [...new Set([...counts.keys(), ...costs.keys()])].sort(compareText)
    return names.map((source) => ({source, leads: counts.get(source) ?? 0, ...costRow(costs.get(source), digits)}))
  })
}

function costRow(cost: LeadSourceCost | undefined, digits: number): ListRow {
  const months = Object.keys(cost?.spent ?? {}).sort(compareText)
  const spent = Object.values(cost?.spent ?? {}).reduce((sum, amount) => sum + amount, 0)
  return {
    per_lead: cost?.per_lead === undefined ? undefined : toMajor(cost.per_lead, digits),
    spent: months.length === 0 ? undefined : toMajor(spent, digits),
    months: months.length === 0 ? undefined : months.length,
    first_month: months[0],
    last_month: months.at(-1),
  }
}
