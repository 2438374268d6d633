import {type ChurnCheck, type ChurnQuality, NAIVE_DAYS} from '../core/churn/check-churn.ts'
import type {ListColumn, ListRow} from '../core/listing/list-column.ts'
import {lineChart} from './chart/line-chart.ts'
import {presentChurnWeights} from './churn-weights.ts'
import {noProbability} from './churn-probability.ts'
import type {Look} from './language.ts'
import {sentence} from './sentence.ts'
import {tableText} from './table.ts'
import {percentText} from './values.ts'

/** How good the probability is beside the rules, with a picture of its calibration. */
export function presentChurnCheck(check: ChurnCheck, look: Look): string {
  if (check.tested.buyers === 0 || check.learned.buyers === 0)
    return sentence(look, TOO_SHORT, {as_of: check.as_of, horizon_days: check.horizon_days})
  const parts = [periods(check, look), qualities(check, look)]
  if (!check.model) return [...parts, noProbability(check.missed, look)].join('\n\n')
  return [...parts, presentChurnWeights(check.model.weights, look), picture(check, look)].join('\n\n')
}

const TOO_SHORT = {
  en: 'Nobody had bought by two horizons of {horizon_days} days before {as_of}: there is nothing to check with. `patron settings set churn.horizon_days 30` asks for less history.',
  zh: '在 {as_of} 之前两个 {horizon_days} 天期限时尚无购买客户，无法检验。`patron settings set churn.horizon_days 30` 所需历史更短。',
}

function periods({horizon_days, learned, tested}: ChurnCheck, look: Look): string {
  const texts = {
    en: 'Who buys nothing within {horizon_days} days. Learned: {buyers} buyers as of {on}, {away} stayed away up to {until}. Tested: {tested} buyers as of {tested_on}, {tested_away} ({share}) stayed away up to {tested_until}; nothing of that was known when it was learned.',
    zh: '{horizon_days} 天内不再购买。学习：{on} 的 {buyers} 位购买客户，至 {until} 有 {away} 位未购买。检验：{tested_on} 的 {tested} 位购买客户，至 {tested_until} 有 {tested_away} 位（{share}）未购买；学习时对此一无所知。',
  }
  return sentence(look, texts, {
    horizon_days,
    buyers: learned.buyers,
    on: learned.on,
    until: learned.until,
    away: learned.stayed_away,
    tested: tested.buyers,
    tested_on: tested.on,
    tested_until: tested.until,
    tested_away: tested.stayed_away,
    share: percentText(tested.stayed_away / tested.buyers),
  })
}

const QUALITY_COLUMNS: readonly ListColumn[] = [
  {key: 'told_by', type: 'text'},
  {key: 'auc', type: 'text'},
  {key: 'brier', type: 'text'},
  {key: 'top_tenth_away', type: 'share'},
  {key: 'lift', type: 'number'},
]

/** A row for each way to tell: ranking, error, and how many of those it is surest of stayed away. */
function qualities({model, rule, naive}: ChurnCheck, look: Look): string {
  const row = (told_by: string, {auc, brier, top_tenth}: ChurnQuality): ListRow => ({
    ...{told_by, auc: Number.isNaN(auc) ? '' : auc.toFixed(3), brier: brier.toFixed(4)},
    ...{top_tenth_away: top_tenth.rate, lift: top_tenth.lift},
  })
  const rows = [
    ...(model ? [row(sentence(look, {en: 'probability', zh: '概率'}), model)] : []),
    row(sentence(look, {en: 'stages by gaps', zh: '按间隔的阶段'}), rule),
    row(sentence(look, {en: 'silent over {days} days', zh: '静默超过 {days} 天'}, {days: NAIVE_DAYS}), naive),
  ]
  const meaning = sentence(look, {
    en: 'AUC: 0.5 is chance, 1 perfect. Brier: mean squared error, less is better; a rule foretells its own share of when it was learned.',
    zh: 'AUC：0.5 为随机，1 为完美。Brier：均方误差，越小越好；规则以学习时各组的占比作预测。',
  })
  return `${tableText(rows, QUALITY_COLUMNS, look)}\n${meaning}`
}

/** Predicted and actual shares by tenths of the probability. */
function picture({model}: ChurnCheck, look: Look): string {
  const groups = model?.calibration ?? []
  const title = sentence(look, {
    en: 'Share that stayed away, by tenths of rising probability',
    zh: '按概率升序十等分的未购占比',
  })
  const series = [
    {name: sentence(look, {en: 'actual', zh: '实际'}), values: groups.map(({actual}) => actual)},
    {name: sentence(look, {en: 'predicted', zh: '预测'}), values: groups.map(({predicted}) => predicted)},
  ]
  const labels = groups.map((_, place) => String(place + 1))
  return `${title}\n${lineChart(series, {labels, format: percentText}, look)}`
}
