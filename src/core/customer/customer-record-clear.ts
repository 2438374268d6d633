import {CrmError} from '../error/crm-error.ts'
import type {CustomField} from '../field/custom-field.ts'
import {withoutField} from '../field/remove-field.ts'
import {closest} from '../text/closest.ts'
import type {Customer} from './customer.ts'
import {INPUT_FIELDS} from './customer-record-input.ts'

const CLEARABLE = [...INPUT_FIELDS, 'tags', 'evidence'] as const

interface Beside {
  /** Values said at the same time. */
  given: Partial<Customer>
  declared: readonly CustomField[]
}

/** The customer without values for these fields. Throws BAD_INPUT for what is no field, or is given at the same time. */
export function clearFields(customer: Customer, names: readonly string[], {given, declared}: Beside): Customer {
  const custom = declared.map(({id}) => id)
  let cleared = {...customer}
  for (const name of names) {
    const own = CLEARABLE.find((field) => field === name)
    if (own === undefined && !custom.includes(name)) throw unknown(name, [...CLEARABLE, ...custom])
    if (own === undefined ? given.fields?.[name] !== undefined : given[own] !== undefined)
      throw new CrmError('BAD_INPUT', `${name} is given and emptied at once.`, {hint: 'Leave one of the two out.'})
    if (own === undefined) cleared = withoutField(cleared, name)
    else cleared[own] = undefined
  }
  return cleared
}

function unknown(name: string, fields: readonly string[]): CrmError {
  const meant = closest(name, fields)
  return new CrmError('BAD_INPUT', `"${name}" is no field that can be emptied.`, {
    hint: `${meant === undefined ? '' : `Did you mean ${meant}? `}Fields: ${fields.join(', ')}. Phones and the like: --remove-phone.`,
    candidates: meant === undefined ? [] : [meant],
  })
}
