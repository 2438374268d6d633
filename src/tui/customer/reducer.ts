import type {CustomerPage} from '../../core/customer/customer-page.ts'
import {sentence} from '../../present/sentence.ts'
import {FRAME} from '../shared/frame.ts'
import {actionOf, type Binding, COMMON_KEYS, MOVE_KEYS} from '../shared/keys.ts'
import {type PageState, scroll} from '../shared/page.ts'
import {refuse, type Step, type Surroundings} from '../shared/screen.ts'
import {customerLines} from './page-lines.ts'

export type CustomerState = PageState<CustomerPage>

export const CUSTOMER_KEYS: readonly Binding[] = [...MOVE_KEYS, ...COMMON_KEYS]

/** The state after a key. */
export function customerKey(state: CustomerState, key: string, around: Surroundings): Step<CustomerState> {
  const action = actionOf(CUSTOMER_KEYS, key)
  if (action === 'back') return {state, asks: [{ask: 'back'}]}
  const {board, look, size} = around
  if (key === 'd')
    return refuse(
      state,
      sentence(look, {
        en: 'This is a customer; only leads are marked contacted.',
        zh: '这是客户；只有线索可以标记已联系。',
      }),
    )
  if (key === '/')
    return refuse(state, sentence(look, {en: 'A page has no filter; lists have.', zh: '页面没有筛选；列表才有。'}))
  if (key === 'enter')
    return refuse(
      state,
      sentence(look, {en: 'There is nothing further to open here.', zh: '这里没有可以继续打开的内容。'}),
    )
  if (action === undefined || !state.page || !board) return {state}
  const lines = customerLines(state.page, {board, look, width: size.columns - FRAME.columns}).length
  const top = scroll(state.top, action, {lines, height: size.rows - FRAME.rows})
  return {state: top === undefined ? state : {...state, top}}
}
