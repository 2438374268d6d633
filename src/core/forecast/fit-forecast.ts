import type {ChurnWeights} from '../churn/churn-weights.ts'
import {learnNow} from '../churn/load-churn.ts'
import {CrmError} from '../error/crm-error.ts'
import {currencyDigits} from '../money/money.ts'
import {loadSettings, type Settings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Book} from '../store/store.ts'
import type {Day} from '../time/day.ts'
import type {Learned} from './learned.ts'
import {LEARNED_ID} from './learned.ts'
import {learn} from './learn.ts'
import type {ForecastFigures} from './forecast-inputs.ts'
import {loadFigures} from './load-forecast.ts'
import type {PurchaseFit, PurchaseModel} from './purchase-fit.ts'

/**
 * Learns from all customers as of a day and keeps it in place of what was learned before, other parts of it included.
 * Where the sample is too small for a model, that is kept. Throws REFUSED where nobody bought.
 */
export async function fitForecast(
  {store, now, who}: Context,
  {asOf, model}: {asOf: Day; model?: PurchaseModel | undefined},
): Promise<Learned> {
  return store.write({command: 'forecast fit', who, at: now()}, async (draft) => {
    const settings = await loadSettings(draft)
    const {ids, figures} = await loadFigures(draft, asOf)
    const learned = learn(figures, {asOf, settings, digits: currencyDigits(settings.currency), model})
    if (learned.sample.buyers === 0) throw nobodyBought()
    const churn = await churnOf(draft, {ids, figures, asOf, settings, purchases: learned.purchases})
    const kept = {...learned, ...(churn && {churn}), id: LEARNED_ID, fitted_at: now()}
    await draft.save('learned', [kept])
    const {purchases} = learned
    draft.describe(purchases ? `model ${purchases.model}` : 'observed rates', {customers: learned.sample.buyers})
    return kept
  })
}

/** How likely who stands how is to stay away, learned with the model that is kept beside it. */
async function churnOf(
  book: Pick<Book, 'orders' | 'columns'>,
  request: {ids: string[]; figures: ForecastFigures; asOf: Day; settings: Settings; purchases: PurchaseFit | undefined},
): Promise<ChurnWeights | undefined> {
  const {figures, ...rest} = request
  const {start: gap_start, gaps} = await book.orders.gaps(rest.asOf)
  const days = {first_day: figures.first_day, orders: figures.purchase_days, gap_start, gaps}
  return (await learnNow(book, {...rest, ...days})).weights
}

/** What is said where there is nothing to learn from. */
export function nobodyBought(): CrmError {
  return new CrmError('REFUSED', 'Nobody has bought anything yet: there is nothing to forecast from.', {
    hint: 'Import orders with `patron order import`, or judge as of a later day.',
  })
}
