import {CrmError} from '../error/crm-error.ts'

/** The rules that a file holds: one, a list, or a list under `rules`. Throws BAD_INPUT. */
export function rulesIn(value: unknown, file: string): unknown[] {
  if (Array.isArray(value)) return value
  if (typeof value === 'object' && value !== null) {
    const {rules} = value as {rules?: unknown}
    return rules === undefined ? [value] : rulesIn(rules, file)
  }
  throw new CrmError('BAD_INPUT', `${file} holds no rules.`, {
    hint: 'Write one rule, or a list of them under `rules`; `patron queue rule export` shows how.',
    place: {file},
  })
}
