import type {AddTouchResult} from '../core/touch/add-touch.ts'
import type {ClaimResult} from '../core/touch/claim-touches.ts'
import type {Look} from './language.ts'
import {sentence} from './sentence.ts'
import {wordOf} from './words.ts'

/** What was noted, of whom, in one sentence. */
export function presentNewTouch({touch}: AddTouchResult, look: Look): string {
  return sentence(
    look,
    {en: 'Noted for {id}: {kind} at {at}.', zh: '已为 {id} 记录：{kind}，{at}。'},
    {
      id: touch.customer_id || (touch.lead_id ?? ''),
      kind: wordOf(touch.kind, look.language),
      at: touch.at.replace('T', ' ').slice(0, 16),
    },
  )
}

/** How much of what was nobody's has found its customer. */
export function presentClaim({touches, points, change_id}: ClaimResult, look: Look): string {
  if (change_id === undefined)
    return sentence(look, {
      en: 'Nothing to claim: nobody who was named is a customer now.',
      zh: '没有可认领的内容：被提到的人还不是客户。',
    })
  return sentence(
    look,
    {
      en: '{touches} touches and {points} movements of points found their customers. Undo with: patron undo {id}',
      zh: '{touches} 条触点、{points} 条积分变动已归到客户名下。撤销：patron undo {id}',
    },
    {touches, points, id: String(change_id)},
  )
}
