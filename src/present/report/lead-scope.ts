import type {ScopeFields} from '../../core/report/report-scope.ts'
import type {Look} from '../language.ts'
import {sentence} from '../sentence.ts'

/** What to say instead of a report where no lead came in. */
export function noLeads(scope: ScopeFields, look: Pick<Look, 'language'>): string {
  return sentence(look, {en: 'No leads: {scope}.', zh: '没有线索：{scope}。'}, {scope: leadScopeText(scope, look)})
}

/** Which leads a report looked at, in a few words. */
export function leadScopeText({as_of, from, to, condition}: ScopeFields, look: Pick<Look, 'language'>): string {
  const period =
    from === undefined
      ? sentence(look, {en: 'came in up to {to}', zh: '截至 {to} 进入'}, {to})
      : sentence(look, {en: 'came in from {from} to {to}', zh: '{from} 至 {to} 进入'}, {from, to})
  const judged =
    to === as_of ? '' : sentence(look, {en: ', judged as of {as_of}', zh: '，以 {as_of} 为基准日'}, {as_of})
  const met =
    condition === undefined
      ? ''
      : sentence(look, {en: ', leads with {condition}', zh: '，线索条件 {condition}'}, {condition})
  return period + judged + met
}
