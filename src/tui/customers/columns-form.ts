import {closest} from '../../core/text/closest.ts'
import {safeText} from '../../present/safe-text.ts'
import {sentence} from '../../present/sentence.ts'
import type {Look} from '../../present/language.ts'
import type {Ask, Form} from '../shell/ask.ts'
import type {Around} from '../shell/screen.ts'
import {knownColumns} from './list.ts'
import {chosenColumns, type CustomersState, LIST} from './state.ts'

/** Asks for the columns by their names, in their order. In a view they hold for it alone, until it is kept again. */
export function columnsForm(state: CustomersState, around: Around): Form {
  const {look} = around
  const others = knownColumns(around)
    .map(({key}) => key)
    .filter((key) => !chosenColumns(state, around).includes(key))
  const usual = {
    en: 'in their order, by commas; none for the usual ones. Also: {others}',
    zh: '按顺序，用逗号分隔；留空恢复默认。可选：{others}',
  }
  return {
    title: sentence(look, {en: 'Columns of the customers', zh: '客户列表的列'}),
    fields: [
      {
        kind: 'text',
        name: 'columns',
        title: sentence(look, {en: 'columns', zh: '列'}),
        hint: sentence(look, usual, {others: others.join(', ')}),
        initial: chosenColumns(state, around).join(', '),
        optional: true,
      },
    ],
    submit: ({columns: typed = ''}) => {
      const fields = [...new Set(typed.split(/[\s,，、]+/u).filter(Boolean))]
      const wrong = wrongName(fields, around)
      return wrong === undefined ? chosen(state, fields) : {wrong}
    },
  }
}

/** An action of the screen where a view has columns of its own, else the setting. */
function chosen({view}: CustomersState, columns: readonly string[]): Ask {
  if (view !== undefined) return {ask: 'act', action: `set-columns:${columns.join(',')}`}
  return {ask: 'do', deed: {deed: 'choose-columns', input: {list: LIST, columns}}}
}

function wrongName(fields: readonly string[], around: Around): string | undefined {
  const known = knownColumns(around).map(({key}) => key)
  const unknown = fields.find((field) => !known.includes(field))
  return unknown === undefined ? undefined : noColumn(unknown, known, around.look)
}

function noColumn(field: string, known: readonly string[], look: Look): string {
  const guess = closest(field, known)
  const texts =
    guess === undefined
      ? {en: 'There is no column "{field}".', zh: '没有列“{field}”。'}
      : {en: 'There is no column "{field}". Did you mean {guess}?', zh: '没有列“{field}”。是否指 {guess}？'}
  return sentence(look, texts, {field: safeText(field), guess: guess ?? ''})
}
