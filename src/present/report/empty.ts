import type {ScopeFields} from '../../core/report/report-scope.ts'
import type {Look} from '../language.ts'
import {sentence} from '../sentence.ts'
import {scopeText} from './scope.ts'

/** What to say instead of a report when nobody bought among the customers and orders that it looked at. */
export function nobodyBought(scope: ScopeFields, look: Pick<Look, 'language'>): string {
  const narrowed = scope.from !== undefined || scope.condition !== undefined || scope.to !== scope.as_of
  if (!narrowed) return nobodyBoughtBy(scope.to, look)
  const texts = {en: 'No customer bought anything here: {scope}.', zh: '此范围内没有购买客户：{scope}。'}
  return sentence(look, texts, {scope: scopeText(scope, look)})
}

/** What to say instead of a judgement of buyers when nobody had bought by a day. */
export function nobodyBoughtBy(day: string, look: Pick<Look, 'language'>): string {
  const texts = {
    en: 'No customer bought anything up to {day}. `patron import FILE` takes orders in; `patron demo` writes files to try.',
    zh: '截至 {day} 没有购买客户。`patron import FILE` 可导入订单；`patron demo` 生成试用文件。',
  }
  return sentence(look, texts, {day})
}

/** What to say instead of a report when there are no orders among those that it looked at. */
export function noOrders(scope: ScopeFields, look: Pick<Look, 'language'>): string {
  const narrowed = scope.from !== undefined || scope.condition !== undefined || scope.to !== scope.as_of
  const texts = narrowed
    ? {en: 'There are no orders here: {scope}.', zh: '此范围内没有订单：{scope}。'}
    : {
        en: 'There are no orders up to {to}. `patron import FILE` takes orders in; `patron demo` writes files to try.',
        zh: '截至 {to} 没有订单。`patron import FILE` 可导入订单；`patron demo` 生成试用文件。',
      }
  return sentence(look, texts, {scope: scopeText(scope, look), to: scope.to})
}

/** What to say instead of a report when there is no customer whom it could look at. */
export function nobodyKnown(scope: ScopeFields, look: Pick<Look, 'language'>): string {
  if (scope.condition !== undefined || scope.from !== undefined) {
    const texts = {en: 'No customer is in this: {scope}.', zh: '此范围内没有客户：{scope}。'}
    return sentence(look, texts, {scope: scopeText(scope, look)})
  }
  const texts = {
    en: 'No customer was known on {day}. `patron import FILE` takes customers and orders in; `patron demo` writes files to try.',
    zh: '截至 {day} 没有客户。`patron import FILE` 可导入客户与订单；`patron demo` 生成试用文件。',
  }
  return sentence(look, texts, {day: scope.as_of})
}
