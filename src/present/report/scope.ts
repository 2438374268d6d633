import type {ScopeFields} from '../../core/report/report-scope.ts'
import type {Look} from '../language.ts'
import {sentence} from '../sentence.ts'

/** Which orders and customers a report looked at, in a few words. */
export function scopeText({as_of, from, to, condition}: ScopeFields, look: Pick<Look, 'language'>): string {
  const period =
    from === undefined
      ? sentence(look, {en: 'orders up to {to}', zh: '截至 {to} 的订单'}, {to})
      : sentence(look, {en: 'orders from {from} to {to}', zh: '{from} 至 {to} 的订单'}, {from, to})
  const judged =
    to === as_of ? '' : sentence(look, {en: ', judged as of {as_of}', zh: '，以 {as_of} 为基准日'}, {as_of})
  return period + judged + conditionText({condition}, look)
}

/** The condition that the customers meet, to be put behind what they are; nothing without one. */
export function conditionText({condition}: Pick<ScopeFields, 'condition'>, look: Pick<Look, 'language'>): string {
  if (condition === undefined) return ''
  return sentence(look, {en: ', customers with {condition}', zh: '，客户条件 {condition}'}, {condition})
}
