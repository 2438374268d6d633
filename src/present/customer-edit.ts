import type {EditCustomerResult} from '../core/customer/edit-customer.ts'
import type {FieldChange} from '../core/customer/customer-record-changes.ts'
import type {Customer, MessageChannel} from '../core/customer/customer.ts'
import {factLines} from './facts.ts'
import type {Look} from './language.ts'
import {safeText} from './safe-text.ts'
import {sentence} from './sentence.ts'
import {titleOf} from './titles.ts'
import {wordOf} from './words.ts'

export function presentNewCustomer({id, name}: Customer, look: Look): string {
  const values = {id, name: name ?? ''}
  return sentence(look, {en: 'Customer {id} {name} added.', zh: '已添加客户 {id} {name}。'}, values)
}

/** Why a channel that the customer is said to agree to is not granted; empty where all are. */
export function withheldConsent({consent}: Customer, asked: readonly MessageChannel[], look: Look): string {
  const withheld = asked
    .filter((channel) => consent?.[channel] !== 'granted')
    .map((channel) => wordOf(channel, look.language))
  if (withheld.length === 0) return ''
  return sentence(
    look,
    {
      en: 'Not granted: {channels}. This address took it back before; patron customer consent set grants it with its source.',
      zh: '未授权：{channels}。该联系方式此前已退订；可用 patron customer consent set 注明来源后授权。',
    },
    {channels: withheld.join(', ')},
  )
}

/** What an edit changed, each field before and after. */
export function presentEdit({customer: {id, name}, changes, change_id}: EditCustomerResult, look: Look): string {
  const values = {id, name: name ?? '', change: String(change_id ?? '')}
  if (changes.length === 0)
    return sentence(look, {en: 'Customer {id} {name}: nothing changed.', zh: '客户 {id} {name}：没有变化。'}, values)
  return [
    sentence(look, {en: 'Customer {id} {name} changed.', zh: '已修改客户 {id} {name}。'}, values),
    indented(factLines(changes.map((change) => [titleOf(change.field, look.language), stateText(change)]))),
    sentence(look, {en: 'Undo with: patron undo {change}', zh: '撤销：patron undo {change}'}, values),
  ].join('\n')
}

function stateText({before, after}: FieldChange): string {
  return `${valueText(before)} → ${valueText(after)}`
}

function valueText(value: unknown): string {
  if (value === undefined) return '-'
  if (Array.isArray(value)) return safeText(value.join(', '))
  if (typeof value !== 'object' || value === null) return safeText(String(value))
  return safeText(
    Object.entries(value)
      .map((pair) => pair.join(' '))
      .join(', '),
  )
}

function indented(text: string): string {
  return text.replace(/^/gm, '  ')
}
