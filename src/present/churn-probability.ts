import type {ChurnList, ChurnRow} from '../core/churn/list-churn.ts'
import type {ChurnCause, ChurnGate, MissedChurnGate} from '../core/churn/churn-weights.ts'
import type {ChurnFigures} from '../core/churn/churn-features.ts'
import type {Look} from './language.ts'
import {sentence} from './sentence.ts'
import {percentText} from './values.ts'

/** Log-odds below which a cause hardly matters. */
const LITTLE = 0.1

/** What speaks for staying away and what for coming back, the strongest first; empty without a probability. */
export function probabilityReason(row: ChurnRow, look: Pick<Look, 'language'>): string {
  const {figures} = row
  if (!figures) return ''
  const effects = (['rhythm', 'alive', 'category'] as const)
    .map((cause) => ({cause, effect: row[`${cause}_effect`] ?? 0}))
    .filter(({effect}) => Math.abs(effect) >= LITTLE)
    .sort((left, right) => Math.abs(right.effect) - Math.abs(left.effect))
  const texts = (side: number): string =>
    effects
      .filter(({effect}) => Math.sign(effect) === side)
      .map(({cause}) => causeText(cause, {figures, away: side > 0}, look))
      .join(look.language === 'zh-CN' ? '、' : ', ')
  const away = texts(1)
  const back = texts(-1)
  const parts = [
    away && sentence(look, {en: 'for staying away: {away}', zh: '倾向不再购买：{away}'}, {away}),
    back && sentence(look, {en: 'for coming back: {back}', zh: '倾向回购：{back}'}, {back}),
  ]
  return parts.filter(Boolean).join(look.language === 'zh-CN' ? '；' : '; ')
}

/** A cause of the probability with its figures, those that speak for the side it is on. */
export function causeText(
  cause: ChurnCause,
  {figures, away}: {figures: ChurnFigures; away: boolean},
  look: Pick<Look, 'language'>,
): string {
  const text = cause === 'rhythm' ? (away ? SILENCE : HABIT) : cause === 'alive' ? ALIVE : CYCLE
  return sentence(look, text, {
    own_gaps: figures.own_gaps,
    usual: Math.round(figures.usual_gap),
    share: percentText(figures.silence_share),
    alive: percentText(figures.p_alive ?? 0),
    category: figures.category ?? '',
    gap: Math.round(figures.category_gap ?? 0),
    category_share: percentText(figures.category_share ?? 0),
  })
}

const SILENCE = {
  en: 'own rhythm (longer than {share} of the gaps, own and shop’s; {own_gaps} own {own_gaps:gap|gaps})',
  zh: '本人节奏（超过本人与全店间隔的 {share}；本人间隔 {own_gaps} 个）',
}
const HABIT = {
  en: 'own rhythm ({own_gaps} own {own_gaps:gap|gaps}, with the shop’s usually {usual} days)',
  zh: '本人节奏（本人间隔 {own_gaps} 个，结合全店通常 {usual} 天）',
}
const ALIVE = {
  en: 'purchase model (still a customer with {alive})',
  zh: '购买模型（仍为客户的概率 {alive}）',
}
const CYCLE = {
  en: '{category} (its buyers usually come every {gap} days, {category_share} of their gaps shorter)',
  zh: '{category}（其购买客户通常每 {gap} 天购买，{category_share} 的间隔更短）',
}

/** What the probability was learned from, or why there is none. */
export function presentChurnModel({buyers: all, model, missed}: ChurnList, look: Pick<Look, 'language'>): string {
  if (!model) return all === 0 || missed.length === 0 ? '' : noProbability(missed, look)
  const {horizon_days, buyers, features_on, stayed_away, outcome_until, source} = model
  const texts = {
    en: 'Probability: of no purchase within {horizon_days} days; learned from {buyers} buyers as of {features_on}, {stayed_away} of whom bought nothing up to {outcome_until} ({source}).',
    zh: '概率：{horizon_days} 天内不再购买；学自 {features_on} 的 {buyers} 位购买客户，其中 {stayed_away} 位至 {outcome_until} 未购买（{source}）。',
  }
  const from =
    source === 'kept'
      ? {en: 'kept by `patron forecast fit`', zh: '由 `patron forecast fit` 保存'}
      : {en: 'learned now', zh: '即时学习'}
  const values = {horizon_days, buyers, features_on, stayed_away, outcome_until, source: sentence(look, from)}
  return sentence(look, texts, values)
}

/** Which gates keep the probability from being learned. */
export function noProbability(missed: readonly MissedChurnGate[], look: Pick<Look, 'language'>): string {
  const gates = missed.map(({gate, needed, found}) => sentence(look, GATES[gate], {needed, found}))
  const texts = {
    en: 'Too little to learn a probability from, so the rule alone judges: {gates}.',
    zh: '样本不足，无法学习概率，仅按规则判断：{gates}。',
  }
  return sentence(look, texts, {gates: gates.join(look.language === 'zh-CN' ? '，' : ', ')})
}

const GATES: Readonly<Record<ChurnGate, {en: string; zh: string}>> = {
  buyers: {en: '{found} buyers a horizon ago (needs {needed})', zh: '一个期限前有购买客户 {found} 位（需 {needed}）'},
  stayed_away: {en: '{found} stayed away (needs {needed})', zh: '未再购买 {found} 位（需 {needed}）'},
  came_back: {en: '{found} came back (needs {needed})', zh: '回购 {found} 位（需 {needed}）'},
  gaps: {en: '{found} gaps between purchases (needs {needed})', zh: '购买间隔 {found} 个（需 {needed}）'},
  history_days: {en: '{found} days of history before that (needs {needed})', zh: '此前历史 {found} 天（需 {needed}）'},
}
