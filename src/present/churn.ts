import type {ChurnList, ChurnRow} from '../core/churn/list-churn.ts'
import {probabilityReason} from './churn-probability.ts'
import type {Look} from './language.ts'
import {nobodyBoughtBy} from './report/empty.ts'
import {sentence} from './sentence.ts'
import {percentText} from './values.ts'

/** Why a customer is on the churn list, with the figures: one phrase without a full stop. */
export function churnReason({days_silent, usual_gap, basis, unusual}: ChurnRow, look: Pick<Look, 'language'>): string {
  if (usual_gap === undefined || unusual === undefined) return sentence(look, BY_SETTING, {days: days_silent})
  const rhythm = basis === 'own' ? {en: 'own rhythm', zh: '按本人节奏'} : {en: "shop's rhythm", zh: '按全店节奏'}
  const texts = {
    en: `silent for {days} days, usually buys every {usual} (${rhythm.en}); longer than {share} of the gaps`,
    zh: `已 {days} 天未购买，通常每 {usual} 天购买一次（${rhythm.zh}）；超过 {share} 的购买间隔`,
  }
  return sentence(look, texts, {days: days_silent, usual: Math.round(usual_gap), share: shareText(unusual)})
}

/** The same in few words: the silence and the usual gap, in days. */
export function churnReasonShort({days_silent, usual_gap}: ChurnRow, look: Pick<Look, 'language'>): string {
  const texts =
    usual_gap === undefined
      ? {en: 'silent {days} days', zh: '已 {days} 天未购'}
      : {en: 'silent {days} days, usually {usual}', zh: '已 {days} 天未购，通常 {usual} 天'}
  return sentence(look, texts, {days: days_silent, usual: Math.round(usual_gap ?? 0)})
}

const BY_SETTING = {
  en: 'silent for {days} days (judged by days alone, setting grid.recency_days)',
  zh: '已 {days} 天未购买（只按天数判断，设置 grid.recency_days）',
}

/** The reason of a customer on the churn list, with what the probability rests on where there is one. */
export function churnListReason(row: ChurnRow, look: Pick<Look, 'language'>): string {
  const learned = probabilityReason(row, look)
  return [churnReason(row, look), ...(learned === '' ? [] : [learned])].join(look.language === 'zh-CN' ? '；' : '; ')
}

/** What a churn list was judged by, in one or two lines. */
export function presentThresholds({as_of, thresholds, buyers, rows}: ChurnList, look: Look): string {
  const {own_gaps, medium_ratio, high_ratio, lost_ratio, shop} = thresholds
  if (buyers === 0) return nobodyBoughtBy(as_of, look)
  const values = {as_of, own_gaps, medium_ratio, high_ratio, lost_ratio, buyers, shown: rows.length}
  const own = {
    en: '{shown} of {buyers} buyers as of {as_of}. With {own_gaps} gaps or more: medium from {medium_ratio}, high from {high_ratio}, lost from {lost_ratio} times the own usual gap.',
    zh: '截至 {as_of}，{buyers} 位购买客户中的 {shown} 位。有 {own_gaps} 个及以上间隔者：静默达本人通常间隔的 {medium_ratio} 倍为中风险，{high_ratio} 倍为高风险，{lost_ratio} 倍为流失。',
  }
  const days = {
    medium: Math.round(shop.medium),
    high: Math.round(shop.high),
    lost: Math.round(shop.lost),
    median: Math.round(shop.median ?? Number.NaN),
    gaps: shop.gaps,
  }
  const others = {
    en: "Others by the shop's gaps (median {median} days): medium beyond {medium} days, high beyond {high}, lost beyond {lost}.",
    zh: '其余按全店间隔（中位数 {median} 天）：超过 {medium} 天为中风险，{high} 天为高风险，{lost} 天为流失。',
  }
  const few = {
    en: 'Others by days alone, since the shop has too few gaps, {gaps} (setting churn.shop_gaps_least): medium beyond {medium} days, high beyond {high}, lost beyond {lost} (setting grid.recency_days).',
    zh: '其余只看天数，因全店仅有 {gaps} 个购买间隔（设置 churn.shop_gaps_least）：超过 {medium} 天为中风险，{high} 天为高风险，{lost} 天为流失（设置 grid.recency_days）。',
  }
  return `${sentence(look, own, values)}\n${sentence(look, shop.basis === 'gaps' ? others : few, days)}`
}

function shareText(share: number): string {
  return share === 1 ? '100%' : percentText(share)
}
