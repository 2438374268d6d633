import type {Quadrant, Quadrants} from '../core/segment/quadrant.ts'
import type {Look} from './language.ts'
import {sentence} from './sentence.ts'
import {moneyText} from './values.ts'

const NAMES: Readonly<Record<Quadrant, {en: string; zh: string}>> = {
  'high-high': {en: 'big & often', zh: '高客单高频'},
  'high-low': {en: 'big & rare', zh: '高客单低频'},
  'low-high': {en: 'small & often', zh: '低客单高频'},
  'low-low': {en: 'small & rare', zh: '低客单低频'},
}

/** A corner's short name, at most 13 columns wide. */
export function quadrantName(quadrant: Quadrant, look: Pick<Look, 'language'>): string {
  return sentence(look, NAMES[quadrant])
}

/** Where the quadrants were cut, in one phrase. */
export function quadrantCuts({cut, value_cut, orders_cut}: Quadrants, look: Look): string {
  const texts =
    cut === 'median'
      ? {en: 'cut at the median: {value} an order, {orders} orders', zh: '按中位数划分：客单价 {value}，{orders} 单'}
      : {en: 'cut at the mean: {value} an order, {orders} orders', zh: '按均值划分：客单价 {value}，{orders} 单'}
  return sentence(look, texts, {value: moneyText(value_cut, look), orders: Number(orders_cut.toFixed(1))})
}
