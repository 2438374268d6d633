import type {CustomerForecast, Expected} from '../../core/forecast/show-forecast.ts'
import type {ListColumn} from '../../core/listing/list-column.ts'
import {decimal} from '../decimal.ts'
import {factLines} from '../facts.ts'
import type {Look} from '../language.ts'
import {sentence} from '../sentence.ts'
import {tableText} from '../table.ts'
import {titleOf} from '../titles.ts'
import {moneyText, percentText} from '../values.ts'

const COLUMNS: readonly ListColumn[] = [
  {key: 'within_days', type: 'integer'},
  {key: 'expected_purchases', type: 'text'},
  {key: 'expected_value', type: 'text'},
]

/** One customer's forecast: history, what is expected of the next days, and what it is worth. */
export function presentForecast(forecast: CustomerForecast, look: Look): string {
  const {id, name, as_of, expected, interval} = forecast
  const who = [id, name].filter(Boolean).join(' ')
  const head = sentence(look, {en: '{who}, as of {as_of}', zh: '{who}，截至 {as_of}'}, {who, as_of})
  const rows = expected.map(({days, purchases, value}) => ({
    within_days: days,
    expected_purchases: between(purchases, (count) => decimal(count, 0, 2), look),
    expected_value: between(value, (amount) => moneyText(amount, look), look),
  }))
  const meaning = sentence(look, INTERVAL, {interval: percentText(interval)})
  const lines = [head, historyText(forecast, look), '', factsOf(forecast, look), '', tableText(rows, COLUMNS, look)]
  return [...lines, ...(forecast.learned.purchases ? [meaning] : [])].join('\n')
}

const INTERVAL = {
  en: 'In brackets: where it lies with a probability of {interval} or more; for P(alive) how well it is known.',
  zh: '括号内：以 {interval} 或以上的概率所在的区间；P(活跃) 的区间表示其精度。',
}

function historyText({repeats, days_buying, days_known, repeat_mean}: CustomerForecast, look: Look): string {
  const values = {repeats, days_buying, days_known, mean: repeat_mean === undefined ? '' : moneyText(repeat_mean, look)}
  const texts =
    repeats === 0
      ? {
          en: 'Bought on one day, {days_known} days ago.',
          zh: '仅在一天购买，距今 {days_known} 天。',
        }
      : {
          en: 'Known for {days_known} days, bought again on {repeats} {repeats:day|days}, the last {days_buying} days after the first; {mean} each.',
          zh: '首次购买距今 {days_known} 天，之后在 {repeats} 天复购，最后一次在首购后 {days_buying} 天；每次 {mean}。',
        }
  return sentence(look, texts, values)
}

function factsOf({p_alive, expected_mean, lifetime_value_12m, discount}: CustomerForecast, look: Look): string {
  const lifetime = between(lifetime_value_12m, (amount) => moneyText(amount, look), look)
  const facts: [string, string][] = [
    [titleOf('p_alive', look.language), p_alive ? between(p_alive, percentText, look) : ''],
    [titleOf('expected_mean', look.language), moneyText(expected_mean, look)],
    [
      titleOf('lifetime_value_12m', look.language),
      sentence(
        look,
        {en: '{lifetime}, discounted {discount} a month', zh: '{lifetime}，每月折现 {discount}'},
        {
          lifetime,
          discount: percentText(discount),
        },
      ),
    ],
  ]
  return factLines(
    facts.filter(([, value]) => value !== ''),
    {width: look.terminal ? look.width : undefined},
  )
}

function between({value, low, high}: Expected, text: (value: number) => string, look: Look): string {
  if (low === undefined || high === undefined) return text(value)
  const texts = {en: '{value} ({low} to {high})', zh: '{value}（{low} 至 {high}）'}
  return sentence(look, texts, {value: text(value), low: text(low), high: text(high)})
}
