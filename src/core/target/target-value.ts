import type {MoneyForm} from '../import/parse-money.ts'
import {parseMoney} from '../import/parse-money.ts'
import {type Parsed, parsed, unreadable} from '../import/parsed.ts'
import {toMajor} from '../money/money.ts'
import type {Target, TargetMetric} from './target.ts'

/**
 * What is to be reached, as a target keeps it: revenue in major units (`120000`, `12万`) as minor ones, a rate (`35%`,
 * `0.35`) between 0 and 1, else a whole count (`40`, `40人`). Nothing is to be reached by 0: that is no target.
 */
export function parseTargetValue(text: string, metric: TargetMetric, form: MoneyForm): Parsed<number> {
  const plain = text.normalize('NFKC').trim()
  const read =
    metric === 'revenue' ? readMoney(plain, form) : metric === 'repeat-rate' ? readRate(plain) : readCount(plain)
  if (!read.ok || read.value > 0) return read
  return unreadable(`"${text}" is no target: it must be above 0`)
}

/** The value as people write it: revenue in major units. */
export function targetValue({metric, value}: Pick<Target, 'metric' | 'value'>, digits: number): number {
  return metric === 'revenue' ? toMajor(value, digits) : value
}

const WAN = 10_000

function readMoney(text: string, form: MoneyForm): Parsed<number> {
  const [, inWan] = /^(.*\d)\s*万元?$/.exec(text) ?? []
  if (inWan === undefined) return parseMoney(text, form)
  const read = parseMoney(inWan, {...form, digits: form.digits + 4})
  return read.ok ? parsed(Math.round((read.value * WAN) / 10 ** 4)) : read
}

function readRate(text: string): Parsed<number> {
  const [, number, sign] = /^(\d+(?:\.\d+)?|\.\d+)\s*(%?)$/.exec(text) ?? []
  const rate = number === undefined ? Number.NaN : sign === '%' ? Number(number) / 100 : Number(number)
  if (rate >= 0 && rate <= 1) return parsed(rate)
  return unreadable(`"${text}" is no rate: write 35% or 0.35`)
}

function readCount(text: string): Parsed<number> {
  const [, number] = /^(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.0+)?\s*(?:人|个|位|名|次|户)?$/.exec(text) ?? []
  return number === undefined ? unreadable(`"${text}" is no whole number`) : parsed(Number(number.replaceAll(',', '')))
}
