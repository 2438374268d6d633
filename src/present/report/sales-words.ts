import type {SalesDimension} from '../../core/report/sales/sales-by.ts'
import type {Look} from '../language.ts'
import {sentence} from '../sentence.ts'
import {knownWord} from '../words.ts'

/** What is sold to, in or by something has its name, what has none is `none`, what is on no line of an order `rest`. */
export type GroupKind = 'group' | 'category' | 'none' | 'rest'

const NONE: Readonly<Record<SalesDimension, {en: string; zh: string}>> = {
  shop: {en: '(no shop)', zh: '（无门店）'},
  region: {en: '(no region)', zh: '（无地区）'},
  channel: {en: '(no channel)', zh: '（无渠道）'},
  rep: {en: '(no rep)', zh: '（无销售）'},
  category: {en: '(no category)', zh: '（无品类）'},
}

/** A period as people read it: with a star where orders do not reach over the whole of it. */
export function periodLabel(period: string, isComplete: boolean): string {
  return isComplete ? period : `${period}*`
}

/** A value of a dimension of sales as people read it. */
export function groupLabel(
  label: string,
  {by, kind}: {by: SalesDimension; kind: GroupKind},
  look: Pick<Look, 'language'>,
): string {
  if (kind === 'none') return sentence(look, NONE[by])
  if (kind === 'rest') return sentence(look, {en: '(on no line)', zh: '（不在明细行）'})
  return by === 'channel' ? knownWord(label, look.language) : label
}

/** A shop or a region by its name; who is of none has one too. */
export function placeName(place: string, look: Pick<Look, 'language'>): string {
  return place === '' ? sentence(look, {en: '(none)', zh: '（无）'}) : place
}
