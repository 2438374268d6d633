import type {Learned} from '../../core/forecast/learned.ts'
import type {Convergence, PurchaseFit} from '../../core/forecast/purchase-fit.ts'
import type {ValueFit} from '../../core/forecast/value-fit.ts'
import type {ListColumn} from '../../core/listing/list-column.ts'
import {presentChurnWeights} from '../churn-weights.ts'
import type {Look} from '../language.ts'
import {decimal} from '../decimal.ts'
import {sentence} from '../sentence.ts'
import {tableText} from '../table.ts'
import {moneyText} from '../values.ts'
import {MODEL_NAMES, presentBasis} from './basis.ts'

const COLUMNS: readonly ListColumn[] = [
  {key: 'parameter', type: 'text'},
  {key: 'value', type: 'text'},
  {key: 'standard_error', type: 'text'},
]

/** What was learned: the models with their parameters, how sure they are, and from how many customers. */
export function presentLearned(learned: Learned, look: Look): string {
  const {purchases, values, churn, sample} = learned
  const parts = [presentBasis(learned, look), sentence(look, SAMPLE, {...period(learned), ...sample})]
  if (purchases) parts.push('', ...purchaseText(purchases, look))
  if (values) parts.push('', ...valueText(values, look))
  if (churn) parts.push('', presentChurnWeights(churn, look))
  return parts.join('\n')
}

const SAMPLE = {
  en: '{buyers} buyers from {from} to {until}: {repeat_buyers} bought on two days or more, {frequent_buyers} on three or more.',
  zh: '{from} 至 {until} 共 {buyers} 位购买客户：{repeat_buyers} 位在两天及以上购买，{frequent_buyers} 位在三天及以上购买。',
}

function period({sample: {from = '', until = ''}}: Learned): {from: string; until: string} {
  return {from, until}
}

function purchaseText(fit: PurchaseFit, look: Look): string[] {
  const texts = {
    en: 'When they buy: {model}, time in days, log-likelihood {likelihood}, {patterns} different histories.',
    zh: '何时购买：{model}，时间以天计，对数似然 {likelihood}，{patterns} 种不同的购买史。',
  }
  const name = fit.boundary === 'no_dropout' ? 'NBD' : MODEL_NAMES[fit.model]
  const values = {model: name, likelihood: fit.log_likelihood, patterns: fit.patterns}
  const shown = fit.boundary === 'no_dropout' ? (['r', 'alpha'] as const) : (['r', 'alpha', 'a', 'b'] as const)
  const rows = shown.map((parameter) => ({
    parameter,
    value: figure(fit.parameters[parameter]),
    standard_error: fit.standard_errors && figure(fit.standard_errors[parameter]),
  }))
  return [sentence(look, texts, values), convergenceText(fit, look), tableText(rows, COLUMNS, look)]
}

function valueText(fit: ValueFit, look: Look): string[] {
  const texts = {
    en: 'What a purchase day brings in: Gamma-Gamma, {customers} customers, log-likelihood {likelihood}, mean {mean}, correlation with the number of purchases {correlation}; {left_out} left out whose repeat purchases brought in nothing.',
    zh: '单次购买价值：Gamma-Gamma，{customers} 位客户，对数似然 {likelihood}，均值 {mean}，与购买次数的相关系数 {correlation}；{left_out} 位复购未带来收入的客户不计。',
  }
  const {customers, left_out, correlation} = fit
  const mean = moneyText(fit.population_mean, look)
  const rows = (['p', 'q', 'v'] as const).map((parameter) => ({
    parameter,
    value: figure(fit.parameters[parameter]),
    standard_error: fit.standard_errors && figure(fit.standard_errors[parameter]),
  }))
  return [
    sentence(look, texts, {customers, likelihood: fit.log_likelihood, mean, correlation, left_out}),
    convergenceText(fit, look),
    tableText(rows, COLUMNS, look),
  ]
}

function convergenceText({converged, agreeing, starts}: Convergence, look: Look): string {
  const texts = converged
    ? {
        en: 'Converged; {agreeing} of {starts} starting points agree.',
        zh: '已收敛；{starts} 个起点中 {agreeing} 个一致。',
      }
    : {
        en: 'Not converged; {agreeing} of {starts} starting points agree.',
        zh: '未收敛；{starts} 个起点中 {agreeing} 个一致。',
      }
  return sentence(look, texts, {agreeing, starts})
}

function figure(value: number): string {
  return decimal(value, 4, 4)
}
