import type {CustomerEdit} from '../../core/customer/edit-customer.ts'
import type {AddNoteResult} from '../../core/note/add-note.ts'
import type {Look} from '../../present/language.ts'
import {presentProposing} from '../../present/note.ts'
import {sentence} from '../../present/sentence.ts'
import {presentNewTicket} from '../../present/ticket.ts'
import {titleOf} from '../../present/titles.ts'
import {presentLog} from '../../present/touch.ts'
import type {WordsFor} from '../shell/words-for.ts'
import type {CustomerDeeds} from './deeds.ts'

export const CUSTOMER_WORDS: WordsFor<keyof CustomerDeeds> = {
  'customer-note': {
    doing: ({id}, look) => sentence(look, {en: 'Noting it of {id} …', zh: '正在为 {id} 记备注……'}, {id}),
    done: logged,
    command: ({id, text, wish}) => ['note', 'add', id, text, ...(wish ? ['--wish'] : [])],
    change: ({change_id}) => change_id,
  },
  'customer-contact': {
    doing: ({id}, look) => sentence(look, {en: 'Keeping it of {id} …', zh: '正在为 {id} 记录……'}, {id}),
    done: logged,
    command: ({id, kind, outcome, note, minutes, wish}) => [
      ...[kind, 'log', id],
      ...flag('outcome', outcome),
      ...flag('note', note),
      ...flag('minutes', minutes),
      ...flag('wish', wish),
    ],
    change: ({change_id}) => change_id,
  },
  'customer-edit': {
    doing: ({id}, look) => sentence(look, {en: 'Changing {id} …', zh: '正在修改 {id}……'}, {id}),
    done: ({customer: {id}, changes}, look) => {
      const fields = [...new Set(changes.map(({field}) => titleOf(field, look.language)))].join(', ')
      const texts =
        changes.length === 0
          ? {en: '{id}: nothing changed.', zh: '{id}：没有变化。'}
          : {en: '{id} changed: {fields}.', zh: '已修改 {id}：{fields}。'}
      return sentence(look, texts, {id, fields})
    },
    command: ({id, edit}) => ['customer', 'edit', id, ...editFlags(edit)],
    change: ({change_id}) => change_id,
  },
  'customer-ticket': {
    doing: ({customer}, look) =>
      sentence(look, {en: 'Opening a ticket for {customer} …', zh: '正在为 {customer} 建立工单……'}, {customer}),
    done: presentNewTicket,
    command: ({customer, kind, severity, subject, order_number}) => [
      ...['ticket', 'open', '--customer', customer, '--kind', kind],
      ...flag('severity', severity),
      ...flag('subject', subject),
      ...flag('order', order_number),
    ],
    change: ({change_id}) => change_id,
  },
}

/** What was kept, and what the shop has of the wishes in it. */
function logged(result: AddNoteResult, look: Look): string {
  const {proposals} = result
  const products = proposals.map(({product, product_id}) => product ?? product_id).join(', ')
  const proposed =
    proposals.length === 0
      ? presentProposing(result, look)
      : sentence(look, {en: 'The shop has {products}.', zh: '店内有：{products}。'}, {products})
  return [presentLog(result, look), proposed].filter(Boolean).join(' ').replaceAll('\n', ' ')
}

function flag(name: string, value: string | number | undefined): string[] {
  return value === undefined ? [] : [`--${name}`, String(value)]
}

function editFlags({set = {}, add = {}, remove = {}, tags = {}, clear = []}: CustomerEdit): string[] {
  const each = (prefix: string, values: object): string[] =>
    Object.entries(values).flatMap(([name, value]) =>
      [value ?? []].flat().flatMap((one) => flag(`${prefix}${name.replaceAll('_', '-')}`, String(one))),
    )
  return [
    ...each('', set),
    ...each('', add),
    ...each('remove-', remove),
    ...each('', {tag: tags.add}),
    ...each('', {'remove-tag': tags.remove}),
    ...(clear.length === 0 ? [] : ['--clear', clear.join(',')]),
  ]
}
