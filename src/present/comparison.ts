import {createColors} from 'picocolors'
import type {Agreement, ComparedField, Comparison} from '../core/merge/compare-customers.ts'
import type {ListColumn, ListRow} from '../core/listing/list-column.ts'
import type {Look} from './language.ts'
import {tableText} from './table.ts'
import {titleOf} from './titles.ts'
import {humanValue} from './values.ts'
import {wordOf} from './words.ts'

/** How two values stand to each other, in one column of the terminal. */
const SIGNS: Record<Agreement, string> = {same: '=', partly: '~', differs: '≠', one: ''}

/** Two customers side by side, with a sign for each field that both have. */
export function presentComparison({left, right, fields}: Comparison, look: Look): string {
  const columns: ListColumn[] = [
    {key: 'field', type: 'text'},
    {key: left, type: 'text'},
    {key: 'agreement', type: 'text'},
    {key: right, type: 'text'},
  ]
  const rows = fields.map((field) => rowOf(field, {left, right, look}))
  const lines = tableText(rows, columns, look).split('\n')
  const paint = createColors(look.color)
  const head = lines.length - fields.length
  return lines
    .map((line, index) => (fields[index - head]?.agreement === 'differs' ? paint.yellow(line) : line))
    .join('\n')
}

function rowOf(
  {field, type, left, right, agreement}: ComparedField,
  sides: {left: string; right: string; look: Look},
): ListRow {
  const {look} = sides
  const text = (value: unknown): string => humanValue(worded(field, value, look), type, look).replaceAll('␊', ' / ')
  const title = field.startsWith('fields.') ? field.slice('fields.'.length) : titleOf(field, look.language)
  return {field: title, [sides.left]: text(left), agreement: SIGNS[agreement], [sides.right]: text(right)}
}

/** Consents are codes. */
function worded(field: string, value: unknown, {language}: Look): unknown {
  if (field !== 'consent' || !Array.isArray(value)) return value
  return (value as string[]).map((said) =>
    said
      .split(' ')
      .map((code) => wordOf(code, language))
      .join(' '),
  )
}
