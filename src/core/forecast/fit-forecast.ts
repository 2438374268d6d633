import {learnNow} from '../churn/load-churn.ts'
import {CrmError} from '../error/crm-error.ts'
import {currencyDigits} from '../money/money.ts'
import {countLadder} from '../report/ladder/ladder-counts.ts'
import {stableOrderOf} from '../report/ladder/stable-order.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import {type Day, textOfDay} from '../time/day.ts'
import type {Learned} from './learned.ts'
import {LEARNED_ID} from './learned.ts'
import {learn} from './learn.ts'
import {loadFigures} from './load-forecast.ts'
import type {PurchaseModel} from './purchase-fit.ts'

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
    if (learned.sample.buyers === 0) throw nobodyBought(asOf)
    const {start: gap_start, gaps} = await draft.orders.gaps(asOf)
    const ladder = stableOrderOf(countLadder({...figures, asOf, settings, gap_start, gaps}), {settings})
    const days = {first_day: figures.first_day, orders: figures.purchase_days, gap_start, gaps}
    const {weights: churn} = await learnNow(draft, {ids, ...days, asOf, settings, purchases: learned.purchases})
    const kept = {...learned, ...(churn && {churn}), ladder: withoutAbsent(ladder), id: LEARNED_ID, fitted_at: now()}
    await draft.save('learned', [kept])
    const {purchases} = learned
    draft.describe(purchases ? `model ${purchases.model}` : 'observed rates', {customers: learned.sample.buyers})
    return kept
  })
}

/** Without fields that are there but undefined: not every store would keep them. */
function withoutAbsent<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T
}

/** What is said where there is nothing to learn from up to a day. */
function nobodyBought(day: Day): CrmError {
  return new CrmError(
    'REFUSED',
    `Nobody had bought anything by ${textOfDay(day)}: there is nothing to forecast from.`,
    {
      hint: 'Import orders with `patron order import`, or judge as of a later day.',
    },
  )
}
