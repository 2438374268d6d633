import {CrmError} from '../error/crm-error.ts'
import {parseDate} from '../import/parse-date.ts'
import {parseYesNo} from '../import/yes-no.ts'
import type {Book} from '../store/store.ts'
import {closest} from '../text/closest.ts'
import type {CustomField, FieldType, FieldValue} from './custom-field.ts'

/**
 * Values of custom fields that a person typed, by name. Throws BAD_INPUT for a field that was not declared and for a
 * value that does not fit its type.
 */
export async function givenFieldValues(
  book: Book,
  texts: Readonly<Record<string, string>>,
): Promise<Record<string, FieldValue>> {
  const names = Object.keys(texts)
  if (names.length === 0) return {}
  const fields = await book.all('field')
  return Object.fromEntries(names.map((name) => [name, fieldValue(fieldNamed(name, fields), texts[name] as string)]))
}

function fieldNamed(name: string, fields: readonly CustomField[]): CustomField {
  const field = fields.find(({id}) => id === name)
  if (field) return field
  const names = fields.map(({id}) => id)
  const meant = closest(name, names)
  throw new CrmError('BAD_INPUT', `There is no custom field "${name}".`, {
    hint: meant === undefined ? `Declare it: patron customer field add ${name}.` : `Did you mean ${meant}?`,
    candidates: meant === undefined ? [] : [meant],
  })
}

function fieldValue({id, type}: CustomField, text: string): FieldValue {
  const value = READ[type](text.trim())
  if (value !== undefined && value !== '') return value
  throw new CrmError('BAD_INPUT', `"${text}" is no ${WORDS[type]} for ${id}.`, {hint: HINTS[type]})
}

const READ: Readonly<Record<FieldType, (text: string) => FieldValue | undefined>> = {
  text: (text) => text,
  number: (text) => (/^[-+]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : undefined),
  day: (text) => {
    const date = parseDate(text, {format: 'ymd'})
    return date.ok ? date.value.slice(0, 10) : undefined
  },
  boolean: parseYesNo,
}

const WORDS = {text: 'text', number: 'number', day: 'date', boolean: 'yes or no'} as const
const HINTS = {
  text: 'To empty a field, use --clear.',
  number: 'Write it as 12 or 12.5.',
  day: 'Write it as 2025-06-30.',
  boolean: 'Write yes or no.',
} as const
