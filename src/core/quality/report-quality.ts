import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {FactTotals} from '../store/order-facts.ts'
import type {Book} from '../store/store.ts'
import {dayOf, type Day, textOfDay} from '../time/day.ts'
import {measureQuality, monthlyMeasures, type QualityPair, type QualityReport} from './measure-quality.ts'
import {loadQualityInputs} from './quality-inputs.ts'
import type {QualityRecord} from './quality-record.ts'

/** The state of the records and how it was in the months in which it was measured. */
export interface QualityHistory extends QualityReport {
  history: QualityRecord[]
}

/**
 * Measures the customer records, and keeps the figures for the month of the day they are measured as of. What was
 * measured in a month itself stays: records are measured as they are now, and looking back later would put today's
 * records in the place of that month's. `pairs` are the possible duplicates where they were looked for; `keep` false
 * writes nothing.
 */
export async function reportQuality(
  {store, now, who}: Context,
  {asOf, pairs, keep}: {asOf: Day; pairs: readonly QualityPair[] | undefined; keep: boolean},
): Promise<QualityHistory> {
  const report = await store.read(async (book) => {
    const settings = await loadSettings(book)
    const inputs = await loadQualityInputs(book, {asOf, settings})
    return measureQuality(inputs, {asOf, settings, totals: await totalsUntil(book, asOf), pairs})
  })
  const month = textOfDay(asOf).slice(0, 7)
  if (keep && report.customers > 0) {
    await store.write({command: 'report quality', who, at: now()}, async (draft) => {
      const known = await draft.get('quality', month)
      if (known && known.at.startsWith(month) && !now().startsWith(month)) return
      const measures = {...known?.measures, ...monthlyMeasures(report)}
      if (known && JSON.stringify(known.measures) === JSON.stringify(measures)) return
      await draft.save('quality', [{id: month, at: now(), measures}])
      draft.describe(`quality of ${month}`, {quality_reports: 1})
    })
  }
  return {...report, history: await store.read((book) => book.all('quality'))}
}

async function totalsUntil(book: Book, asOf: Day): Promise<FactTotals> {
  const all = await book.orders.totals()
  return all.last_at === undefined || dayOf(all.last_at) <= asOf ? all : book.orders.totals(asOf)
}
