import type {NoOffer} from '../core/category/convert-groups.ts'
import type {Loyalty, Use} from '../core/category/loyalty.ts'
import type {OfferAdvice} from '../core/discount/discount-classes.ts'
import type {Basket, DiscountHabit} from '../core/discount/discount-habits.ts'
import type {HitRate} from '../core/recommend/check-recommend.ts'
import type {Recommendation} from '../core/recommend/recommendation.ts'
import type {StructureGroup, StructureRow} from '../core/report/structure/structure-rows.ts'
import type {PlaceStanding} from '../core/report/top/top-places.ts'
import type {Quadrant} from '../core/segment/quadrant.ts'
import type {TicketState} from '../core/ticket/ticket-rules.ts'
import type {Look} from './language.ts'
import {sentence} from './sentence.ts'
import {wordOf} from './words.ts'

type Names<Code extends string> = Readonly<Record<Code, {en: string; zh: string}>>

const QUADRANTS: Names<Quadrant> = {
  'high-high': {en: 'big & often', zh: '高客单高频'},
  'high-low': {en: 'big & rare', zh: '高客单低频'},
  'low-high': {en: 'small & often', zh: '低客单高频'},
  'low-low': {en: 'small & rare', zh: '低客单低频'},
}
const LOYALTIES: Names<Loyalty> = {
  'loyal-own': {en: 'loyal: own brand', zh: '忠于自有品牌'},
  'loyal-national': {en: 'loyal: national', zh: '忠于全国品牌'},
  switching: {en: 'switching', zh: '品牌转换'},
  'too-few': {en: 'too few to tell', zh: '购买太少'},
}
const USES: Names<Use> = {
  high: {en: 'high use', zh: '重度'},
  medium: {en: 'medium use', zh: '中度'},
  low: {en: 'low use', zh: '轻度'},
}
const NO_OFFERS: Names<NoOffer> = {
  'too-few': {en: 'too few to tell', zh: '样本太少'},
  'price-moves-few': {en: 'price moves few', zh: '多数不受价格影响'},
}
const HABITS: Names<DiscountHabit> = {
  none: {en: 'buys without', zh: '无需优惠'},
  sometimes: {en: 'sometimes', zh: '偶尔用优惠'},
  light: {en: 'needs a light one', zh: '需小优惠'},
  middle: {en: 'needs a middling one', zh: '需中等优惠'},
  deep: {en: 'needs a deep one', zh: '需大优惠'},
  'too-few': {en: 'too few to tell', zh: '购买太少'},
}
const BASKETS: Names<Basket> = {
  large: {en: 'large basket', zh: '大单'},
  middle: {en: 'middling basket', zh: '中单'},
  small: {en: 'small basket', zh: '小单'},
}
const ADVICES: Names<OfferAdvice> = {
  none: {en: 'no offer', zh: '不给优惠'},
  'hold-back': {en: 'hold back', zh: '必要时才给'},
  offer: {en: 'offer', zh: '给优惠'},
  wait: {en: 'wait', zh: '再观察'},
}
const RANKINGS: Names<HitRate['ranking']> = {
  recommended: {en: 'recommended', zh: '推荐'},
  popular: {en: 'most popular', zh: '热销'},
}
const AMONG: Names<HitRate['among']> = {
  all: {en: 'all products', zh: '全部商品'},
  new: {en: 'new to them', zh: '未买过的商品'},
}
const REASONS: Names<Recommendation['reason']> = {
  due: {en: 'due', zh: '该补货'},
  habit: {en: 'habit', zh: '常买'},
  rule: {en: 'rule', zh: '同购规则'},
  launch: {en: 'new launch', zh: '新品'},
  taste: {en: 'like taste', zh: '口味相近'},
  popular: {en: 'popular', zh: '热销'},
}
const STANDINGS: Names<PlaceStanding> = {
  low: {en: 'low', zh: '洼地'},
  usual: {en: 'usual', zh: '正常'},
  high: {en: 'high', zh: '高地'},
  'too-few': {en: 'too few', zh: '样本不足'},
}
const VERDICTS: Names<NonNullable<StructureRow['verdict']>> = {
  over: {en: 'over', zh: '高于'},
  under: {en: 'under', zh: '低于'},
}
const STRUCTURE_GROUPS: Names<StructureGroup> = {
  value: {en: 'value', zh: '取值'},
  others: {en: 'others', zh: '其他'},
  unknown: {en: 'not known', zh: '未知'},
}
const TICKET_STATES: Names<TicketState> = {
  open: {en: 'open', zh: '处理中'},
  late: {en: 'late', zh: '已超期'},
  closed: {en: 'closed', zh: '已完成'},
}

/** Sets whose codes need names of their own, since the same code means something else in another set. */
const NAMES = {
  quadrant: QUADRANTS,
  loyalty: LOYALTIES,
  use: USES,
  no_offer: NO_OFFERS,
  habit: HABITS,
  basket: BASKETS,
  advice: ADVICES,
  ranking: RANKINGS,
  among: AMONG,
  recommend_reason: REASONS,
  standing: STANDINGS,
  verdict: VERDICTS,
  structure_group: STRUCTURE_GROUPS,
  ticket_state: TICKET_STATES,
} as const satisfies Readonly<Record<string, Names<string>>>

export type NamedSet = keyof typeof NAMES

/** What people read for a code of one of these sets; for a stray one what they read elsewhere. */
export function codeName(set: NamedSet, code: string, look: Pick<Look, 'language'>): string {
  const texts = (NAMES[set] as Partial<Names<string>>)[code]
  return texts ? sentence(look, texts) : wordOf(code, look.language)
}
