import type {Helper} from '../helper/helper.ts'
import {helped} from '../helper/tasks.ts'
import type {HistoryColumns, SpendColumns} from '../store/order-aggregates.ts'
import {alignSpends} from './forecast-inputs.ts'
import type {LearnRequest} from './learn.ts'
import type {Learned} from './learned.ts'

/** Has a helper learn from the histories of all customers as they come: who has none teaches nothing. */
export async function learnBeside(
  helper: Helper,
  {histories, spends}: {histories: HistoryColumns; spends: SpendColumns},
  request: LearnRequest,
): Promise<Learned> {
  const {ids, first_day, last_day, purchase_days} = histories
  const figures = {first_day, last_day, purchase_days, ...alignSpends(ids, spends)}
  return helped(helper, 'learn', {figures, request})
}
