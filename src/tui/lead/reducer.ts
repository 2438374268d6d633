import type {LeadPage} from '../../core/lead/show-lead.ts'
import {sentence} from '../../present/sentence.ts'
import {FRAME} from '../shared/frame.ts'
import {actionOf, type Binding, COMMON_KEYS, CONTACT_KEY, MOVE_KEYS, OPEN_KEY} from '../shared/keys.ts'
import {type PageState, scroll} from '../shared/page.ts'
import {refuse, type Step, type Surroundings} from '../shared/screen.ts'
import {leadLines} from './page-lines.ts'

export type LeadState = PageState<LeadPage>

export const LEAD_KEYS: readonly Binding[] = [
  ...MOVE_KEYS,
  {...OPEN_KEY, does: ['open the customer it became', '打开其成为的客户']},
  CONTACT_KEY,
  ...COMMON_KEYS,
]

/** The state after a key. */
export function leadKey(state: LeadState, key: string, around: Surroundings): Step<LeadState> {
  const action = actionOf(LEAD_KEYS, key)
  const {look, size} = around
  if (action === 'back') return {state, asks: [{ask: 'back'}]}
  if (key === '/')
    return refuse(state, sentence(look, {en: 'A page has no filter; lists have.', zh: '页面没有筛选；列表才有。'}))
  const lead = state.page?.lead
  if (action === undefined || !state.page || !lead) return {state}
  if (action === 'contact') return {state, asks: [{ask: 'contact', id: lead.id, name: lead.name}]}
  if (action === 'open') {
    if (lead.customer_id !== undefined) return {state, asks: [{ask: 'open-customer', id: lead.customer_id}]}
    return refuse(
      state,
      sentence(look, {en: '{name} is no customer yet.', zh: '{name} 还不是客户。'}, {name: lead.name}),
    )
  }
  const lines = leadLines(state.page, {look, width: size.columns - FRAME.columns}).length
  const top = scroll(state.top, action, {lines, height: size.rows - FRAME.rows})
  return {state: top === undefined ? state : {...state, top}}
}
