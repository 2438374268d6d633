import type {SegmentReport} from '../core/segment/segment-customers.ts'
import {decimal} from './decimal.ts'
import type {Look} from './language.ts'
import {sentence} from './sentence.ts'
import {moneyText} from './values.ts'

/** Chinese names of the segments, as the field says them. */
const CHINESE: Readonly<Record<string, string>> = {
  champions: '重要价值客户',
  'loyal-customers': '忠诚客户',
  'potential-loyalist': '潜力客户',
  'new-customers': '新客户',
  promising: '有希望客户',
  'need-attention': '需关注客户',
  'about-to-sleep': '即将沉睡',
  'at-risk': '流失风险',
  'cant-lose': '不能失去',
  lost: '已流失',
  others: '其他',
  'important-value': '重要价值',
  'important-develop': '重要发展',
  'important-keep': '重要保持',
  'important-win-back': '重要挽留',
  'general-value': '一般价值',
  'general-develop': '一般发展',
  'general-keep': '一般保持',
  'general-win-back': '一般挽留',
}
const RECENCY: Readonly<Record<string, string>> = {active: '活跃', silent: '沉默', sleeping: '沉睡', lost: '流失'}
const FREQUENCY: Readonly<Record<string, string>> = {new: '新客', 'second-time': '二次客', regular: '熟客', fan: '粉丝'}

/** A segment's name for people: English keys say it themselves, Chinese names carry the key behind them. */
export function segmentTitle(segment: string, {language}: Pick<Look, 'language'>): string {
  if (language === 'en') return segment
  const [recency = '', ...rest] = segment.split('-')
  const cell =
    RECENCY[recency] && FREQUENCY[rest.join('-')] ? `${RECENCY[recency]}${FREQUENCY[rest.join('-')]}` : undefined
  const name = CHINESE[segment] ?? cell
  return name === undefined ? segment : `${name} ${segment}`
}

/** By what the customers were cut, in one or two lines. */
export function presentCuts({as_of, scheme, cuts, buyers, without_purchase}: SegmentReport, look: Look): string {
  const head = sentence(
    look,
    {
      en: '{buyers} buyers as of {as_of}, scheme {scheme}; {without} customers without a purchase left out.',
      zh: '截至 {as_of} 共 {buyers} 位购买客户，方案 {scheme}；{without} 位未购买客户不计。',
    },
    {buyers, as_of, scheme, without: without_purchase},
  )
  if (buyers === 0) return head
  const parts = [
    [look.language === 'zh-CN' ? '最近购买（天）' : 'recency (days)', cuts.recency, roundCut],
    [look.language === 'zh-CN' ? '购买次数' : 'frequency (orders)', cuts.frequency, roundCut],
    [look.language === 'zh-CN' ? '购买金额' : 'monetary', cuts.monetary, (cut: number) => moneyText(cut, look)],
  ] as const
  const cutText = parts
    .filter(([, cut]) => cut.length > 0)
    .map(([title, cut, textOf]) => `${title} ${cut.map((one) => textOf(one)).join(' | ')}`)
  return `${head}\n${look.language === 'zh-CN' ? `切分点：${cutText.join('；')}` : `Cut points: ${cutText.join('; ')}`}`
}

function roundCut(value: number): string {
  return decimal(value, 0, 2)
}
