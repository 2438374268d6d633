import type {ListColumn} from '../listing/list-column.ts'
import {profileCustomers} from '../profile/profile.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Day} from '../time/day.ts'
import type {ChurnCheck} from './check-churn.ts'
import {loadChurnCheck} from './load-churn.ts'

export const CHURN_CHECK_COLUMNS: readonly ListColumn[] = [
  {key: 'group', type: 'integer'},
  {key: 'buyers', type: 'integer'},
  {key: 'predicted', type: 'share'},
  {key: 'actual', type: 'share'},
  {key: 'low', type: 'share'},
  {key: 'high', type: 'share'},
]

/** Buyers of like probability: what was predicted of them, and the share that stayed away, with its 95 % interval. */
export interface ChurnCheckRow {
  group: number
  buyers: number
  predicted: number
  actual: number
  low: number
  high: number
  [field: string]: unknown
}

/** How good the churn probability is on the last horizon, which nothing was learned from. */
export async function reportChurnCheck({store}: Context, {asOf}: {asOf: Day}): Promise<ChurnCheck> {
  return store.read(async (book) => {
    const settings = await loadSettings(book)
    const {inputs} = await profileCustomers(book, {asOf, settings, needs: ['gaps']})
    return loadChurnCheck(book, inputs)
  })
}

/** The calibration table as rows, by rising probability; none without a model. */
export function checkRows({model}: ChurnCheck): ChurnCheckRow[] {
  return (model?.calibration ?? []).map(({rows, predicted, actual, interval}, place) => ({
    ...{group: place + 1, buyers: rows, predicted, actual},
    ...{low: interval.low, high: interval.high},
  }))
}
