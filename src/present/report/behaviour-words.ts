import type {Look} from '../language.ts'
import {sentence} from '../sentence.ts'
import {knownWord} from '../words.ts'

/** What the figures and values of a report on behaviour are called; a table of words. */
const WORDS: Readonly<Record<string, {en: string; zh: string}>> = {
  gap_days: {en: 'days between purchases', zh: '购买间隔（天）'},
  own_gap_days: {en: 'mean gap of a customer', zh: '客户平均间隔'},
  purchase_days: {en: 'purchase days', zh: '每客购买天数'},
  order_value: {en: 'paid per order', zh: '每单实付'},
  items_per_order: {en: 'items per order', zh: '每单件数（连带率）'},
  unit_price: {en: 'price per item', zh: '件单价'},
  discount_percent: {en: 'discount in %', zh: '每单优惠（%）'},

  frequency: {en: 'Customers by purchase days', zh: '客户按购买天数'},
  discount: {en: 'Customers by discount habit', zh: '客户按优惠习惯'},
  category: {en: 'Categories by share of revenue', zh: '品类销售额占比'},
  brand: {en: 'Brands by share of revenue', zh: '品牌销售额占比'},
  channel: {en: 'Channels by share of revenue', zh: '渠道销售额占比'},
  shop: {en: 'Shops by share of revenue', zh: '门店销售额占比'},
  weekday: {en: 'Weekdays by share of revenue', zh: '星期销售额占比'},
  hour: {en: 'Hours by share of revenue', zh: '时段销售额占比'},

  monday: {en: 'Mon', zh: '周一'},
  tuesday: {en: 'Tue', zh: '周二'},
  wednesday: {en: 'Wed', zh: '周三'},
  thursday: {en: 'Thu', zh: '周四'},
  friday: {en: 'Fri', zh: '周五'},
  saturday: {en: 'Sat', zh: '周六'},
  sunday: {en: 'Sun', zh: '周日'},

  none: {en: 'none', zh: '无优惠'},
  small: {en: 'small', zh: '少量'},
  medium: {en: 'medium', zh: '中等'},
  large: {en: 'large', zh: '较多'},
  deep: {en: 'deep', zh: '大幅'},
  '': {en: '(not known)', zh: '（未知）'},
}

/** The word for a figure, a dimension or a value of one; what is a name stays as it is. */
export function behaviourWord(code: string, look: Pick<Look, 'language'>): string {
  const texts = WORDS[code]
  return texts ? sentence(look, texts) : code
}

/** A value of a dimension as people read it: a band, a weekday, or a name. */
export function behaviourValue(value: string, look: Pick<Look, 'language'>): string {
  return knownWord(behaviourWord(value, look), look.language)
}
