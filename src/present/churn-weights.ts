import type {ChurnFeature, ChurnWeights} from '../core/churn/churn-weights.ts'
import type {ListColumn} from '../core/listing/list-column.ts'
import {decimal} from './decimal.ts'
import type {Look} from './language.ts'
import {sentence} from './sentence.ts'
import {tableText} from './table.ts'

const COLUMNS: readonly ListColumn[] = [
  {key: 'feature', type: 'text'},
  {key: 'weight', type: 'text'},
  {key: 'standard_error', type: 'text'},
  {key: 'known_buyers', type: 'integer'},
]

const FEATURES: Readonly<Record<ChurnFeature, {en: string; zh: string}>> = {
  silence_share: {en: 'own rhythm: gaps shorter than the silence', zh: '本人节奏：短于静默的间隔占比'},
  usual_gap: {en: 'own rhythm: usual gap', zh: '本人节奏：通常间隔'},
  purchase_days: {en: 'own rhythm: purchase days so far', zh: '本人节奏：已购买天数'},
  alive: {en: 'purchase model: still a customer', zh: '购买模型：仍为客户'},
  category_share: {en: 'category: gaps shorter than the silence', zh: '品类：短于静默的间隔占比'},
}

/** What was learned of who stays away: the weight of each feature, and of how many buyers it is known. */
export function presentChurnWeights(weights: ChurnWeights, look: Look): string {
  const {terms, converged, iterations, horizon_days, buyers, features_on, stayed_away, outcome_until} = weights
  const texts = {
    en: 'Who buys nothing within {horizon_days} days: a logistic regression on {buyers} buyers as of {features_on}, {stayed_away} of whom bought nothing up to {outcome_until}; {convergence} after {iterations} steps. Weights are log-odds for each standard deviation, above 0 for staying away.',
    zh: '{horizon_days} 天内不再购买：对 {features_on} 的 {buyers} 位购买客户作逻辑回归，其中 {stayed_away} 位至 {outcome_until} 未购买；{iterations} 步后{convergence}。权重为每个标准差的对数几率，大于 0 表示倾向不再购买。',
  }
  const convergence = sentence(look, converged ? {en: 'converged', zh: '收敛'} : {en: 'not converged', zh: '未收敛'})
  const values = {horizon_days, buyers, features_on, stayed_away, outcome_until, iterations, convergence}
  // What is known of nobody has no weight.
  const rows = terms
    .filter(({known}) => known > 0)
    .map(({feature, weight, standard_error, known}) => ({
      feature: sentence(look, FEATURES[feature]),
      weight: decimal(weight, 2, 2),
      standard_error: decimal(standard_error, 2, 2),
      known_buyers: known,
    }))
  return `${sentence(look, texts, values)}\n${tableText(rows, COLUMNS, look)}`
}
