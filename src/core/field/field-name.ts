import {CUSTOMER_FIELDS} from '../customer/customer-fields.ts'
import {CUSTOMER_COLUMNS} from '../customer/customer.ts'
import {CrmError} from '../error/crm-error.ts'
import {isBuiltIn} from '../profile/profile-fields.ts'

/** What conditions keep for themselves: the reserved words and the names of types of CEL. */
const WORDS_OF_CONDITIONS: ReadonlySet<string> = new Set([
  ...['in', 'true', 'false', 'null', 'if', 'else', 'for', 'function', 'import', 'let', 'loop', 'package', 'namespace'],
  ...['return', 'var', 'void', 'while', 'as', 'break', 'const', 'continue', 'int', 'uint', 'string', 'double', 'bool'],
  ...['bytes', 'type', 'list', 'map', 'optional', 'google', 'cel'],
])

/** Throws BAD_INPUT for a name that a custom field cannot have. */
export function checkFieldName(name: string): void {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new CrmError('BAD_INPUT', `"${name}" can be no name of a field.`, {
      hint: 'Use small letters a to z, digits and _, a letter first, e.g. shoe_size; --title or the header can be anything.',
    })
  }
  if (WORDS_OF_CONDITIONS.has(name)) throw taken(name, 'a word that conditions keep for themselves')
  if (isBuiltIn(name) || Object.hasOwn(CUSTOMER_COLUMNS, name) || Object.hasOwn(CUSTOMER_FIELDS, name))
    throw taken(name, 'a field that customers have anyway')
}

function taken(name: string, what: string): CrmError {
  return new CrmError('BAD_INPUT', `"${name}" is ${what}.`, {hint: `Take another name, e.g. own_${name}.`})
}
