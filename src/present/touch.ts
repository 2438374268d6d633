import type {AddTouchResult} from '../core/touch/add-touch.ts'
import type {ClaimResult} from '../core/touch/claim-touches.ts'
import type {LogResult} from '../core/touch/log-touch.ts'
import type {TouchFacts} from '../core/touch/touch.ts'
import type {Look} from './language.ts'
import {presentContact} from './lead.ts'
import {sentence} from './sentence.ts'
import {moneyText} from './values.ts'
import {wordOf} from './words.ts'

/** What was noted, of whom, in one sentence. */
export function presentNewTouch({touch}: Pick<AddTouchResult, 'touch'>, look: Look): string {
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

/** What was seen and learned, a few words each; prices in major units. */
export function factParts({minutes, rivals = [], photos = [], wishes = []}: TouchFacts, look: Look): string[] {
  const say = (texts: {en: string; zh: string}, values: Record<string, string | number>): string =>
    sentence(look, texts, values)
  return [
    ...(minutes === undefined ? [] : [say({en: '{minutes} min', zh: '{minutes} 分钟'}, {minutes})]),
    ...rivals.map(({brand, price}) =>
      say({en: 'rival {brand} {price}', zh: '竞品 {brand} {price}'}, {brand, price: moneyText(price, look)}),
    ),
    ...wishes.map((wish) => say({en: 'wishes: {wish}', zh: '想要：{wish}'}, {wish})),
    ...photos.map((photo) => say({en: 'photo {photo}', zh: '照片 {photo}'}, {photo})),
  ]
}

/** What was kept of a visit, call or note, and what it did to a lead. */
export function presentLog({touch, lead}: LogResult, look: Look): string {
  const told = touch.facts === undefined ? [] : factParts(touch.facts, look)
  return [[presentNewTouch({touch}, look), ...told].join('  '), ...(lead ? [presentContact({lead}, look)] : [])].join(
    '\n',
  )
}

/** Pictures that are not there; the paths were kept all the same. */
export function presentMissingPhotos(paths: readonly string[], look: Look): string {
  if (paths.length === 0) return ''
  return sentence(
    look,
    {
      en: 'There is no file at {paths}; the path was kept as it is.',
      zh: '找不到文件 {paths}；路径已照样记录。',
    },
    {paths: paths.join(', ')},
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
