import {CrmError} from '../error/crm-error.ts'
import {whereTypes} from '../listing/select-rows.ts'
import {closest} from '../text/closest.ts'
import {compileWhere} from '../where/compile-where.ts'
import type {Where} from '../where/where.ts'
import type {ListColumn} from '../listing/list-column.ts'
import type {QueueRule} from './queue-rule.ts'

/** A rule ready to be asked. */
export interface CompiledRule {
  rule: QueueRule
  where: Where
  /** The fields whose values a task keeps: what its words and its occasion are made of. */
  figures: readonly string[]
  /** Every field that it reads. */
  fields: readonly string[]
}

/** Compiles a rule. Throws BAD_INPUT for a condition that cannot be used, or a field that the subject does not have. */
export function compileRule<R extends QueueRule>(rule: R, columns: readonly ListColumn[]): CompiledRule & {rule: R} {
  const where = whereOf(rule, columns)
  const figures = [...new Set([...rule.occasion, ...wordsFields(rule)])]
  const others = [rule.stake, rule.due.from, rule.chance].filter((name) => typeof name === 'string')
  for (const field of [...figures, ...others]) refuseUnknown(rule, field, columns)
  return {rule, where, figures, fields: [...new Set([...where.fields, ...figures, ...others])]}
}

function whereOf({id, when}: QueueRule, columns: readonly ListColumn[]): Where {
  try {
    return compileWhere(when, whereTypes(columns))
  } catch (error) {
    if (!(error instanceof CrmError)) throw error
    throw new CrmError(error.code, `The rule ${id} cannot be used. ${error.message}`, {hint: error.hint})
  }
}

/** The fields in `{braces}` of the words. */
function wordsFields({why, say}: QueueRule): string[] {
  const texts = [why.en, why.zh, say.en, say.zh].join(' ')
  return Array.from(texts.matchAll(/\{(\w+)(?:[~:][^}]*)?\}/g), ([, field]) => field as string)
}

function refuseUnknown({id, subject}: QueueRule, field: string, columns: readonly ListColumn[]): void {
  const names = columns.map(({key}) => key)
  if (names.includes(field)) return
  const guess = closest(field, names)
  throw new CrmError('BAD_INPUT', `The rule ${id} names "${field}", which is no field of a ${subject}.`, {
    hint: guess === undefined ? `\`patron queue fields ${subject}\` lists them.` : `Did you mean ${guess}?`,
  })
}
