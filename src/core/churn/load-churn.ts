import {learnedFor} from '../forecast/learned-for.ts'
import type {PurchaseFit} from '../forecast/purchase-fit.ts'
import {laidValues, places} from '../profile/places.ts'
import type {ProfileInputs} from '../profile/profile-inputs.ts'
import type {Book} from '../store/store.ts'
import type {Day} from '../time/day.ts'
import {checkChurn, checkDays, type ChurnCheck} from './check-churn.ts'
import {type ChurnInputs, standingOn} from './churn-standing.ts'
import type {ChurnLearned} from './churn-weights.ts'
import {aliveBy, fitAlive} from './fit-alive.ts'
import {keptWeights} from './kept-weights.ts'
import {learnedOn} from './learned-on.ts'
import {learnChurn} from './learn-churn.ts'
import {type ChurnScores, scoreChurn} from './score-churn.ts'

/** What the probability of staying away is judged by. */
export interface ChurnModel extends ChurnLearned {
  scores?: ChurnScores | undefined
  /** Kept by `forecast fit`, or learned now. */
  source: 'kept' | 'now'
}

/** What favourites are read from. */
type LearningBook = Pick<Book, 'orders' | 'columns'>

/**
 * The learned probabilities for a whole profile: by what `forecast fit` keeps, where that holds, else learned now, with
 * the purchase model that `fit` gives where none is kept.
 */
export async function loadChurn(
  book: Book,
  inputs: ProfileInputs,
  fit: () => PurchaseFit | undefined,
): Promise<ChurnModel> {
  const kept = await learnedFor(book, inputs)
  const held = keptWeights(kept, inputs.settings)
  if (held) {
    const scores = scoreChurn(inputs, {weights: held, alive: aliveBy(kept?.purchases)})
    return {source: 'kept', missed: [], weights: held, scores}
  }
  const purchases = kept?.purchases ?? fit()
  const learned = await learnNow(book, {...inputs, purchases})
  const {weights} = learned
  const scores = weights && scoreChurn(inputs, {weights, alive: aliveBy(purchases)})
  return {source: 'now', ...learned, scores}
}

/** Learns from what customers did in the last horizon. `purchases` is the model whose P(alive) goes in. */
export async function learnNow(
  book: LearningBook,
  inputs: ChurnInputs & Pick<ProfileInputs, 'ids' | 'asOf'> & {purchases: PurchaseFit | undefined},
): Promise<ChurnLearned> {
  const on = learnedOn(inputs)
  const favourites = await favouritesOn(book, inputs.ids, on)
  return learnChurn(inputs, {on, favourites, alive: aliveBy(inputs.purchases)})
}

/** Checks the probability on the last horizon, with nothing learned that was known only later. */
export async function loadChurnCheck(book: LearningBook, inputs: ProfileInputs): Promise<ChurnCheck> {
  const days = checkDays(inputs)
  return checkChurn(inputs, {
    alive: aliveBy(fitAlive(standingOn(inputs, days.learned), inputs.settings)),
    favourites: {
      learned: await favouritesOn(book, inputs.ids, days.learned),
      tested: await favouritesOn(book, inputs.ids, days.tested),
    },
  })
}

async function favouritesOn(book: LearningBook, ids: readonly string[], day: Day): Promise<(string | undefined)[]> {
  const {ids: known, values} = await book.orders.favourites(day, 'category')
  return laidValues(values, places(ids, known))
}
