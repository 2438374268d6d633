import type {Evidence} from '../core/segment/potential/resemblance.ts'
import type {ResemblanceCheck} from '../core/segment/potential/try-resemblance.ts'
import type {FirstOrderFeature} from '../core/segment/potential/first-orders.ts'
import type {PotentialReport} from '../core/segment/potential/report-potential.ts'
import type {ValueReport} from '../core/segment/report-values.ts'
import type {ValueClass, ValueCuts} from '../core/segment/value-class.ts'
import {presentBasis} from './forecast/basis.ts'
import type {Look} from './language.ts'
import {nobodyBoughtBy} from './report/empty.ts'
import {safeText} from './safe-text.ts'
import {sentence} from './sentence.ts'
import {countText, moneyText, percentText} from './values.ts'
import {wordOf} from './words.ts'

const DEFINITIONS: Readonly<Record<ValueClass, {en: string; zh: string}>> = {
  'sleeping-to-win-back': {
    en: 'silent so long that they are sleeping or lost, monetary score {score} or more',
    zh: '沉默已久（沉睡或流失），且金额评分不低于 {score}',
  },
  'high-value-at-risk': {
    en: 'revenue from {revenue} or expected value from {expected} on (top {top}), and slowing',
    zh: '销售额不低于 {revenue} 或预期价值不低于 {expected}（前 {top}），且购买放缓',
  },
  'high-value-active': {en: 'the same, and active', zh: '同上，且活跃'},
  'promising-new': {
    en: 'active after one purchase, expected value from {middle} on (the middle buyer)',
    zh: '首购后仍活跃，预期价值不低于 {middle}（中位客户）',
  },
  steady: {en: 'active or slowing, expected value from {middle} on', zh: '活跃或放缓，预期价值不低于 {middle}'},
  'low-value': {en: 'everybody else', zh: '其余客户'},
}

/** The definitions with their figures, one a line, the first that holds counts; and what the values rest on. */
export function presentValueNotes({cuts, classes, learned, ...report}: ValueReport, look: Look): string {
  if (!cuts || !learned) return nobodyBoughtBy(report.as_of, look)
  const head = sentence(
    look,
    {
      en: '{buyers} buyers on {as_of}; {without} customers without a purchase are in no class. The first that holds:',
      zh: '{as_of}：{buyers} 位有购买客户；{without} 位无购买客户不参与分类。依次判断：',
    },
    {
      buyers: countText(report.buyers),
      as_of: report.as_of,
      without: countText(report.without_purchase),
    },
  )
  const lines = classes.map(
    ({value_class}) =>
      `  ${wordOf(value_class, look.language)}${look.language === 'zh-CN' ? '：' : ': '}${definition(value_class, cuts, look)}`,
  )
  return [head, ...lines, presentBasis(learned, look)].join('\n')
}

function definition(value_class: ValueClass, cuts: ValueCuts, look: Look): string {
  return sentence(look, DEFINITIONS[value_class], {
    score: cuts.win_back_score,
    revenue: moneyText(cuts.revenue_from, look),
    expected: moneyText(cuts.expected_from, look),
    middle: moneyText(cuts.expected_middle, look),
    top: percentText(cuts.top_share),
  })
}

const FEATURES: Readonly<Record<FirstOrderFeature, {en: string; zh: string}>> = {
  order_value: {en: 'order value in fifth {value}', zh: '金额位于第 {value} 五分位'},
  items: {en: '{value} items', zh: '{value} 件'},
  discount: {en: 'discount {value}', zh: '折扣 {value}'},
  channel: {en: 'by {value}', zh: '渠道 {value}'},
  shop: {en: 'in {value}', zh: '门店 {value}'},
  category: {en: '{value}', zh: '{value}'},
}
const MOST_EVIDENCE = 3

/** What speaks for somebody, in a few words: each feature with its share among the best and among others. */
export function evidenceText(evidence: readonly Evidence[], look: Look): string {
  return evidence
    .slice(0, MOST_EVIDENCE)
    .map(({feature, value, share_of_best, share_of_others}) => {
      const what = sentence(look, FEATURES[feature], {
        value: safeText(feature === 'discount' ? bandText(value) : value),
      })
      return `${what} (${percentText(share_of_best)} : ${percentText(share_of_others)})`
    })
    .join('; ')
}

function bandText(band: string): string {
  return band.replace(/[\d.]+/, (share) => percentText(Number(share)))
}

/** What the probabilities rest on and how far they can be trusted, or why there are none. */
export function presentPotentialNotes(report: PotentialReport, look: Look): string {
  const {known_days, known, best, too_few, check} = report
  const figures = {days: known_days, known: countText(known), best: countText(best), top: percentText(report.top_share)}
  if (too_few) {
    const texts = {
      en: 'Too little is known: {known} customers first bought {days} days ago or longer, {best} of them are among the top {top} by revenue; {needed} and {needed_best} are needed.',
      zh: '样本不足：首购满 {days} 天的客户 {known} 位，其中销售额前 {top} 的 {best} 位；至少需要 {needed} 位与 {needed_best} 位。',
    }
    return sentence(look, texts, {...figures, needed: too_few.known, needed_best: too_few.best})
  }
  const texts = {
    en: 'Learned from {known} customers who first bought {days} days ago or longer, {best} of them now among the top {top} by revenue. Beside the evidence: its share among the best : among others.',
    zh: '学习自首购满 {days} 天的 {known} 位客户，其中 {best} 位销售额已进入前 {top}。依据后为：高价值客户占比 : 其他客户占比。',
  }
  return [sentence(look, texts, figures), check && checkText(check, look)].filter(Boolean).join('\n')
}

function checkText({customers, auc, top_tenth, lift}: ResemblanceCheck, look: Look): string {
  return sentence(
    look,
    {
      en: 'On {customers} of them held back: AUC {auc}; of the tenth with the highest probability {rate} became so, {lift} times the share of all. Probabilities are as they came true among these.',
      zh: '在预留的 {customers} 位客户上检验：AUC {auc}；概率最高的十分之一中 {rate} 成为高价值客户，为平均的 {lift} 倍。概率已按这些客户的实际结果校准。',
    },
    {customers: countText(customers), auc: auc.toFixed(3), rate: percentText(top_tenth), lift: lift.toFixed(1)},
  )
}
