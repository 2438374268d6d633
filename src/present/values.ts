import {currencyDigits} from '../core/money/money.ts'
import type {ListColumnType} from '../core/listing/list-column.ts'
import type {Look} from './language.ts'
import {decimal} from './decimal.ts'
import {safeText} from './safe-text.ts'

/** A value for people: thousands separated, money with the currency's decimals, shares in percent. */
export function humanValue(value: unknown, type: ListColumnType, look: Look): string {
  if (value === undefined || value === null || (typeof value === 'number' && Number.isNaN(value))) return ''
  if (type === 'money') return moneyText(value as number, look)
  if (type === 'share') return percentText(value as number)
  if (type === 'p_value') return pValueText(value as number)
  if (type === 'integer') return countText(value as number)
  if (type === 'number') return numberText(value as number)
  if (type === 'boolean') return booleanText(value as boolean, look)
  if (type === 'instant') return String(value).replace('T', ' ').slice(0, 16)
  return safeText(Array.isArray(value) ? value.join(', ') : String(value))
}

/** Money in major units, without its currency: `1,234.50`. */
export function moneyText(major: number, look: Look): string {
  const digits = currencyDigits(look.currency)
  return decimal(major, digits, digits)
}

/** A whole number with its thousands separated. */
export function countText(count: number): string {
  return decimal(Math.round(count), 0, 0)
}

function pValueText(p: number): string {
  return p < 0.0001 ? '<0.0001' : p.toFixed(4)
}

export function percentText(share: number): string {
  return `${(100 * share).toFixed(1)}%`
}

function numberText(value: number): string {
  return decimal(value, 0, 2)
}

function booleanText(value: boolean, {language}: Look): string {
  if (language === 'zh-CN') return value ? '是' : '否'
  return value ? 'yes' : 'no'
}

/** A value for machines: numbers as they are, lists joined by semicolons as imports take them, nothing for what is missing. */
export function machineValue(value: unknown): string {
  if (value === undefined || value === null || (typeof value === 'number' && Number.isNaN(value))) return ''
  return Array.isArray(value) ? value.join(';') : String(value)
}
