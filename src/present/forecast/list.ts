import type {ForecastReport} from '../../core/forecast/list-forecasts.ts'
import type {Look} from '../language.ts'
import {sentence} from '../sentence.ts'
import {percentText} from '../values.ts'

/** What the figures of a list of forecasts mean, and whom it leaves out; nothing where nobody bought. */
export function presentForecastList(report: ForecastReport, look: Look): string {
  const {as_of, horizon_days, discount, interval, left_out, learned} = report
  if (learned.sample.buyers === 0) return ''
  const texts = {
    en: 'As of {as_of}: expected purchase days and revenue of the next {horizon} days; lifetime value of the next 12 months of 30 days, discounted {discount} a month.',
    zh: '截至 {as_of}：未来 {horizon} 天的预期购买天数与收入；生命周期价值为未来 12 个 30 天、每月折现 {discount}。',
  }
  const lines = [sentence(look, texts, {as_of, horizon: horizon_days, discount: percentText(discount)})]
  if (learned.purchases) lines.push(sentence(look, INTERVALS, {interval: percentText(interval)}))
  if (left_out > 0) lines.push(sentence(look, LEFT_OUT, {left_out}))
  return lines.join('\n')
}

const INTERVALS = {
  en: 'What happens lies between low and high with a probability of {interval} or more.',
  zh: '实际结果以 {interval} 或以上的概率落在下限与上限之间。',
}
const LEFT_OUT = {
  en: '{left_out} {left_out:customer|customers} with orders but no purchase left out.',
  zh: '{left_out} 位有订单但未成交的客户不计。',
}
