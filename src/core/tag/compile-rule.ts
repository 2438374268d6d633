import type {ListColumn} from '../listing/list-column.ts'
import {whereTypes} from '../listing/select-rows.ts'
import {compileText, compileWhere} from '../where/compile-where.ts'
import type {TextExpression, Where, WhereType} from '../where/where.ts'
import type {TagRule} from './tag-rule.ts'

/** A rule ready to be asked of customers. */
export interface CompiledRule {
  rule: TagRule
  where: Where
  value: TextExpression | undefined
  /** The fields of the profile that it reads. */
  fields: readonly string[]
}

/** Compiles a rule over the columns of the profile. Throws BAD_INPUT when its condition or value cannot be used. */
export function compileRule(rule: TagRule, columns: readonly ListColumn[]): CompiledRule {
  const types: Record<string, WhereType> = whereTypes(columns)
  const where = compileWhere(rule.condition, types)
  const value = rule.value === undefined ? undefined : compileText(rule.value, types)
  return {rule, where, value, fields: [...new Set([...where.fields, ...(value?.fields ?? [])])]}
}
