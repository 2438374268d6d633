import type {ForecastGate, Learned, MissedGate} from '../../core/forecast/learned.ts'
import type {PurchaseModel} from '../../core/forecast/purchase-fit.ts'
import type {Look} from '../language.ts'
import {nobodyBoughtBy} from '../report/empty.ts'
import {sentence} from '../sentence.ts'

export const MODEL_NAMES: Readonly<Record<PurchaseModel, string>> = {bg: 'BG/NBD', mbg: 'MBG/NBD'}

/** What forecasts rest on, with what speaks against trusting them; one sentence a line. `keep` says how it is kept. */
export function presentBasis(
  learned: Learned,
  look: Pick<Look, 'language'>,
  {keep = true}: {keep?: boolean} = {},
): string {
  const {purchases, sample, as_of, fitted_at} = learned
  const now = keep && fitted_at === undefined
  if (sample.buyers === 0) return nobodyBoughtBy(as_of, look)
  if (!purchases) return [withoutModel(learned, look), ...doubts(learned, look)].join('\n')
  const texts = {
    en: `By {model}, learned from {buyers} buyers up to {as_of}${now ? ' (just now; `patron forecast fit` keeps it)' : ''}.`,
    zh: `依据 {model} 模型，学习自截至 {as_of} 的 {buyers} 位购买客户${now ? '（刚刚拟合；`patron forecast fit` 可保存）' : ''}。`,
  }
  const values = {model: MODEL_NAMES[purchases.model], buyers: sample.buyers, as_of}
  return [sentence(look, texts, values), ...doubts(learned, look)].join('\n')
}

/** Why no model was fitted, and what is said instead. */
export function withoutModel({gates}: Pick<Learned, 'gates'>, look: Pick<Look, 'language'>): string {
  const why = gates.map((gate) => missedText(gate, look)).join(look.language === 'zh-CN' ? '；' : '; ')
  const texts = {
    en: 'No model: {why}. Shown are observed rates instead: everybody goes on as they did (their own purchases and days, with one purchase at the mean rate of the shop added).',
    zh: '未建模：{why}。改用观测频率：假定每位客户照旧（本人购买次数与天数，另加一次按全店平均频率的购买）。',
  }
  return sentence(look, texts, {why})
}

const GATES: Readonly<Record<ForecastGate, {en: string; zh: string}>> = {
  buyers: {en: '{found} {found:buyer|buyers}, {needed} are needed', zh: '购买客户 {found} 位，需 {needed} 位'},
  history_days: {en: '{found} {found:day|days} of history, {needed} are needed', zh: '历史 {found} 天，需 {needed} 天'},
  recent_days: {
    en: 'the last purchase was {found} days before, {needed} at most',
    zh: '最后一次购买在 {found} 天前，最多 {needed} 天',
  },
  frequent_buyers: {
    en: '{found} {found:customer|customers} with three or more purchase days, {needed} are needed',
    zh: '购买三天及以上的客户 {found} 位，需 {needed} 位',
  },
}

function missedText({gate, needed, found}: MissedGate, look: Pick<Look, 'language'>): string {
  return sentence(look, GATES[gate], {needed, found})
}

/** From here on values that go with the number of purchases are no longer what the model takes them for. */
const DOUBTFUL_CORRELATION = 0.3

function doubts({purchases, values}: Learned, look: Pick<Look, 'language'>): string[] {
  const lines: string[] = []
  if (purchases?.boundary === 'no_dropout') lines.push(sentence(look, NO_DROPOUT))
  if (purchases?.boundary === 'limit') lines.push(sentence(look, AT_LIMIT))
  if (purchases?.converged === false) lines.push(sentence(look, NOT_CONVERGED))
  if (purchases && !values) lines.push(sentence(look, NO_VALUES))
  if (values && Math.abs(values.correlation) > DOUBTFUL_CORRELATION) {
    lines.push(sentence(look, CORRELATED, {correlation: values.correlation}))
  }
  return lines
}

const NO_DROPOUT = {
  en: 'Nobody seems to leave for good: the model without drop-out (NBD) stands in, P(alive) is 100%, and long silences change nothing.',
  zh: '数据中似乎无人流失：改用无流失的 NBD 模型，P(活跃) 恒为 100%，长期静默不影响结果。',
}
const AT_LIMIT = {
  en: 'A parameter of the model runs to its limit (customers hardly differ in how often they buy, or in how soon they leave): forecasts hold, but how sure the parameters are cannot be told.',
  zh: '模型的某个参数趋于极限（客户在购买频率或流失快慢上几乎没有差别）：预测可用，但无法给出参数的精度。',
}
const NOT_CONVERGED = {
  en: 'The fit did not converge: take the figures as rough.',
  zh: '拟合未收敛：数字仅供粗略参考。',
}
const NO_VALUES = {
  en: 'Too few customers bought twice to learn what a purchase brings in: values rest on each own mean.',
  zh: '购买两次的客户太少，无法学习单次价值：价值按本人均值计算。',
}
const CORRELATED = {
  en: 'What a purchase brings in goes with the number of purchases (correlation {correlation}), which the model of values does not expect: values are less sure.',
  zh: '单次价值与购买次数相关（相关系数 {correlation}），与价值模型的假设不符：价值数字把握较小。',
}
