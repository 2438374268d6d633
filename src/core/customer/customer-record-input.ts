import {CrmError} from '../error/crm-error.ts'
import {givenFieldValues} from '../field/field-value.ts'
import type {Book} from '../store/store.ts'
import {closest} from '../text/closest.ts'
import {parseBirthday} from './birthday.ts'
import {type Customer, CUSTOMER_KINDS, GENDERS} from './customer.ts'

/** Fields of the record that a person may say, as text. */
export const INPUT_FIELDS = [
  ...(['name', 'nickname', 'gender', 'birthday', 'kind', 'chain', 'household', 'occupation', 'industry'] as const),
  ...(['region', 'city', 'address', 'home_shop', 'guide', 'source', 'note'] as const),
] as const
export type InputField = (typeof INPUT_FIELDS)[number]

/** What a person said of a customer's record. */
export type CustomerInput = {readonly [F in InputField]?: string | undefined} & {
  /** Values of custom fields by name. */
  readonly fields?: Readonly<Record<string, string>> | undefined
}

/** The values of a record that a person said, checked. Throws BAD_INPUT naming the field and what it can be. */
export async function givenRecord(book: Book, input: CustomerInput): Promise<Pick<Customer, InputField | 'fields'>> {
  const given: Pick<Customer, InputField | 'fields'> = {}
  for (const field of INPUT_FIELDS) {
    const text = input[field]
    if (text !== undefined) given[field] = valueOf(field, text.trim())
  }
  if (input.fields) given.fields = await givenFieldValues(book, input.fields)
  return given
}

function valueOf(field: InputField, text: string): string {
  if (text === '')
    throw new CrmError('BAD_INPUT', `The ${field} is empty.`, {
      hint: `To empty it: customer edit ... --clear ${field}.`,
    })
  if (field === 'gender') return oneOf(field, text, GENDERS)
  if (field === 'kind') return oneOf(field, text, CUSTOMER_KINDS)
  return field === 'birthday' ? birthdayOf(text) : text
}

function oneOf(field: string, text: string, values: readonly string[]): string {
  if (values.includes(text)) return text
  const meant = closest(text, values)
  throw new CrmError('BAD_INPUT', `"${text}" is no ${field}.`, {
    hint: `${meant === undefined ? '' : `Did you mean ${meant}? `}It can be ${values.join(', ')}.`,
  })
}

function birthdayOf(text: string): string {
  const birthday = parseBirthday(text, 'ymd')
  if (birthday.ok) return birthday.value
  throw new CrmError('BAD_INPUT', `"${text}" is no birthday.`, {
    hint: 'Write it as 1990-04-12, as 04-12 without the year, or as lunar:08-15 (农历八月十五).',
  })
}
