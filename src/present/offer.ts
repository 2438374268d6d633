import type {AddOfferResult, KeptOffers} from '../core/offer/keep-offers.ts'
import type {Look} from './language.ts'
import {sentence} from './sentence.ts'
import {moneyText, percentText} from './values.ts'

/** What a file of offers brought. */
export function presentKeptOffers(result: KeptOffers & {file: string; dry_run: boolean}, look: Look): string {
  const {file, created, updated, unchanged, change_id, dry_run} = result
  const texts = dry_run
    ? {
        en: '{file} would bring {created} new offers and change {updated}; {unchanged} are as they were. Nothing was written.',
        zh: '{file}：将新增 {created} 个优惠、更新 {updated} 个，{unchanged} 个不变。未写入任何内容。',
      }
    : {
        en: '{file}: {created} new offers, {updated} changed, {unchanged} as they were.',
        zh: '{file}：新增 {created} 个优惠、更新 {updated} 个，{unchanged} 个不变。',
      }
  const undo = {en: 'Undo with: patron undo {id}', zh: '撤销：patron undo {id}'}
  const lines = [sentence(look, texts, {file, created, updated, unchanged})]
  if (change_id !== undefined) lines.push(sentence(look, undo, {id: String(change_id)}))
  return lines.join('\n')
}

export function presentNewOffer({offer}: AddOfferResult, look: Look): string {
  const {id, text, price, percent_off, from_on, until_on} = offer
  const terms = [
    price === undefined ? '' : moneyText(price, look),
    percent_off === undefined ? '' : `-${percentText(percent_off)}`,
    from_on === undefined && until_on === undefined ? '' : `${from_on ?? ''} – ${until_on ?? ''}`.trim(),
  ]
  const words = [text, ...terms].filter(Boolean).join(', ')
  return sentence(look, {en: 'Offer {id}: {words}.', zh: '优惠 {id}：{words}。'}, {id, words})
}

export function presentRemovedOffers({removed}: {removed: string[]}, look: Look): string {
  return sentence(
    look,
    {en: '{n:Offer|Offers} {ids} removed.', zh: '已删除优惠 {ids}。'},
    {n: removed.length, ids: removed.join(', ')},
  )
}
