import type {LeadScoreCheck} from '../core/lead-score/check-lead-score.ts'
import type {ScoreQuality} from '../core/lead-score/lead-model.ts'
import type {ListColumn, ListRow} from '../core/listing/list-column.ts'
import {lineChart} from './chart/line-chart.ts'
import type {Look} from './language.ts'
import {columnTitle, leakLines} from './lead-leak.ts'
import {modelText, noChance} from './lead-score.ts'
import {sentence} from './sentence.ts'
import {tableText} from './table.ts'
import {percentText} from './values.ts'

type Model = NonNullable<LeadScoreCheck['model']>

/** How well each score tells who is won, with a picture of how true the chance is. */
export function presentLeadScoreCheck({as_of, model, missed}: LeadScoreCheck, look: Look): string {
  if (!model) return noChance(missed, look)
  const leaks = leakLines(model, look).join('\n')
  const parts = [
    modelText({...model, as_of}, look),
    qualities(model, look),
    picture(model, look),
    leaks,
    measures(model, look),
    features(model, look),
  ]
  return parts.filter(Boolean).join('\n\n')
}

const COLUMNS: readonly ListColumn[] = [
  {key: 'told_by', type: 'text'},
  {key: 'auc', type: 'text'},
  {key: 'brier', type: 'text'},
  {key: 'top_tenth_won', type: 'share'},
  {key: 'lift', type: 'number'},
]

function qualities({quality, rule, won, decided}: Model, look: Look): string {
  const row = (told_by: string, {auc, brier, top_tenth}: ScoreQuality): ListRow => ({
    ...{told_by, auc: auc.toFixed(3), brier: brier.toFixed(4)},
    ...{top_tenth_won: top_tenth.rate, lift: top_tenth.lift},
  })
  const rate = won / decided
  const nothing = {auc: 0.5, brier: rate * (1 - rate), top_tenth: {rows: 0, rate, lift: 1}}
  const rows = [
    row(sentence(look, {en: 'chance', zh: '成交率'}), quality),
    row(sentence(look, {en: 'points', zh: '规则评分'}), rule),
    row(sentence(look, {en: 'nothing: the share of all', zh: '不区分：总体成交占比'}), nothing),
  ]
  const meaning = sentence(look, {
    en: 'Five folds: each lead is foretold by what was learned from the others. AUC: 0.5 is chance, 1 perfect. Brier: mean squared error, less is better; points foretell the share of their band of ten.',
    zh: '五折检验：每条线索由其余线索学得的模型预测。AUC：0.5 为随机，1 为完美。Brier：均方误差，越小越好；规则评分以所在十分段的成交占比作预测。',
  })
  return `${tableText(rows, COLUMNS, look)}\n${meaning}`
}

function picture({calibration}: Model, look: Look): string {
  const title = sentence(look, {
    en: 'Share that was won, by tenths of rising chance',
    zh: '按成交率升序十等分的实际成交占比',
  })
  const series = [
    {name: sentence(look, {en: 'actual', zh: '实际'}), values: calibration.map(({actual}) => actual)},
    {name: sentence(look, {en: 'predicted', zh: '预测'}), values: calibration.map(({predicted}) => predicted)},
  ]
  const labels = calibration.map((_, place) => String(place + 1))
  return `${title}\n${lineChart(series, {labels, format: percentText}, look)}`
}

const MEASURE_COLUMNS: readonly ListColumn[] = [
  {key: 'feature', type: 'text'},
  {key: 'auc_alone', type: 'text'},
  {key: 'pure_share', type: 'share'},
  {key: 'filled_gap', type: 'share'},
  {key: 'used', type: 'boolean'},
]

/** Columns that are shown by what they tell; the others tell less. */
const MOST_MEASURED = 12

/** What each column tells by itself, so that anybody can judge whether it may know the outcome. */
function measures({measures: all, columns}: Model, look: Look): string {
  const rows = all.slice(0, MOST_MEASURED).map(({column, auc, pure, filled_gap}) => ({
    ...{feature: columnTitle(column, look), auc_alone: auc.toFixed(3), pure_share: pure, filled_gap},
    used: columns.includes(column),
  }))
  const title = sentence(look, {
    en: 'What the columns tell by themselves: a column that is written once a lead ends does not belong here',
    zh: '各列单独的区分力：了结后才填写的列不应使用',
  })
  return `${title}\n${tableText(rows, MEASURE_COLUMNS, look)}`
}

function features({columns, ridge, useless}: Model, look: Look): string {
  const names = (all: readonly string[]): string =>
    all.map((name) => columnTitle(name, look)).join(look.language === 'zh-CN' ? '、' : ', ')
  const texts = {
    en: 'Learned from: {columns}. Penalty {ridge}. Of no use (the same for all, hardly known, a number or text of each lead’s own): {useless}.',
    zh: '所用列：{columns}。惩罚系数 {ridge}。无用列（取值相同、很少填写、每条各异）：{useless}。',
  }
  return sentence(look, texts, {
    columns: names(columns),
    ridge,
    useless: names(useless.map(({column}) => column)) || '-',
  })
}
