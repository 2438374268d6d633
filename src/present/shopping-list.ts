import stringWidth from 'string-width'
import type {ListColumn, ListRow} from '../core/listing/list-column.ts'
import type {ShoppingItem, ShoppingList} from '../core/shopping-list/shopping-list.ts'
import {decimal} from './decimal.ts'
import {padEnd} from './facts.ts'
import type {Look} from './language.ts'
import type {ListFormat} from './list-format.ts'
import {listText} from './list.ts'
import {safeText} from './safe-text.ts'
import {sentence} from './sentence.ts'
import {cut} from './table.ts'
import {moneyText, percentText} from './values.ts'

/** `text` is for printing, `md` for sending; the others have a row an item. */
export const SHOPPING_FORMATS = ['text', 'md', 'csv', 'tsv', 'ndjson'] as const
export type ShoppingFormat = (typeof SHOPPING_FORMATS)[number]

export const SHOPPING_ITEM_COLUMNS: readonly ListColumn[] = [
  {key: 'customer_id', type: 'text'},
  {key: 'customer_name', type: 'text'},
  {key: 'from', type: 'day'},
  {key: 'to', type: 'day'},
  {key: 'product_id', type: 'text'},
  {key: 'product', type: 'text'},
  {key: 'brand', type: 'text'},
  {key: 'category', type: 'text'},
  {key: 'reason', type: 'text'},
  {key: 'quantity', type: 'number'},
  {key: 'price', type: 'money'},
  {key: 'price_from', type: 'text'},
  {key: 'offer_price', type: 'money'},
  {key: 'percent_off', type: 'share'},
  {key: 'offer_from', type: 'day'},
  {key: 'offer_to', type: 'day'},
  {key: 'purchases', type: 'integer'},
  {key: 'last_bought', type: 'day'},
  {key: 'cycle_days', type: 'number'},
  {key: 'due_on', type: 'day'},
]

/** Lists in the form asked for, each printed one after the other, or rows of all of them under one header. */
export function presentShoppingLists(lists: readonly ShoppingList[], format: ShoppingFormat, look: Look): string {
  if (format === 'text') return lists.map((list) => printedList(list, look)).join('\n\n\n')
  if (format === 'md') return lists.map((list) => markdownList(list, look)).join('\n\n')
  return listText(lists.flatMap(itemRows), SHOPPING_ITEM_COLUMNS, {format: format satisfies ListFormat, look})
}

function itemRows({customer_id, customer_name, from, to, items}: ShoppingList): ListRow[] {
  return items.map(({name, ...item}) => ({customer_id, customer_name, from, to, product: name, ...item}))
}

const TITLE = {en: 'Shopping list for {who}', zh: '{who} 的购物清单'}
const DAYS = {en: '{from} to {to}', zh: '{from} 至 {to}'}
const USUAL = {en: 'About to run out', zh: '快用完了'}
const NEW = {en: 'New for you', zh: '为您推荐'}
const PRICES = {
  en: 'Prices as of {from}; offers on the days named.',
  zh: '价格截至 {from}；优惠以所列日期为准。',
}
const NARROWEST = 30
const WIDEST = 80

/** A list to print, with a box to tick before each thing. */
function printedList(list: ShoppingList, look: Look): string {
  const width = Math.max(NARROWEST, Math.min(WIDEST, look.width))
  const sections = sectionsOf(list).map(({title, items}) =>
    [sentence(look, title), ...items.map((item) => printedItem(item, width, look))].join('\n'),
  )
  return [heading(list, look), ...sections, sentence(look, PRICES, {from: list.from})].join('\n\n')
}

function heading({customer_id, customer_name, from, to}: ShoppingList, look: Look): string {
  return `${sentence(look, TITLE, {who: customer_name ?? customer_id})}\n${sentence(look, DAYS, {from, to})}`
}

function sectionsOf({items}: ShoppingList): {title: typeof USUAL; items: ShoppingItem[]}[] {
  const [usual, fresh] = [items.filter(({reason}) => reason === 'due'), items.filter(({reason}) => reason !== 'due')]
  return [
    {title: USUAL, items: usual},
    {title: NEW, items: fresh},
  ].filter((section) => section.items.length > 0)
}

function printedItem(item: ShoppingItem, width: number, look: Look): string {
  const price = priceText(item, look)
  const what = `[ ] ${nameOf(item)}`
  const room = width - stringWidth(price) - 2
  const line = `${padEnd(cut(what, room), room)}  ${price}`.trimEnd()
  const offer = offerText(item, look)
  return offer === '' ? line : `${line}\n${' '.repeat(4)}${cut(offer, width - 4)}`
}

function markdownList(list: ShoppingList, look: Look): string {
  const [title = '', days = ''] = heading(list, look).split('\n')
  const sections = sectionsOf(list).map(({title: name, items}) =>
    [`## ${sentence(look, name)}`, '', ...items.map((item) => markdownItem(item, look))].join('\n'),
  )
  return [`# ${escaped(title)}`, days, ...sections, sentence(look, PRICES, {from: list.from})].join('\n\n')
}

function markdownItem(item: ShoppingItem, look: Look): string {
  const price = item.price === undefined ? '' : ` · ${priceText(item, look)}`
  const offer = offerText(item, look)
  return `- [ ] ${escaped(nameOf(item))}${price}${offer === '' ? '' : ` · **${offer}**`}`
}

function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|]/g, String.raw`\$&`)
}

function nameOf({name, product_id, quantity}: ShoppingItem): string {
  const known = safeText(name ?? product_id)
  return isOne(quantity) ? known : `${decimal(quantity ?? 1, 0, 2)} × ${known}`
}

/** What one costs, said so where there are several. */
function priceText({price, quantity}: ShoppingItem, look: Look): string {
  if (price === undefined) return ''
  const text = moneyText(price, look)
  return isOne(quantity) ? text : sentence(look, {en: '{price} each', zh: '每件 {price}'}, {price: text})
}

function isOne(quantity: number | undefined): boolean {
  return quantity === undefined || quantity === 1
}

/** What the offer is and on which days. */
function offerText({offer_price, percent_off, offer_from, offer_to, quantity}: ShoppingItem, look: Look): string {
  if (offer_price === undefined && percent_off === undefined) return ''
  const off = percent_off === undefined ? '' : percentText(percent_off).replace('.0%', '%')
  const texts =
    offer_price === undefined
      ? {en: '{off} off', zh: '减 {off}'}
      : isOne(quantity)
        ? {en: 'offer {price}', zh: '优惠价 {price}'}
        : {en: 'offer {price} each', zh: '优惠价每件 {price}'}
  const offer = sentence(look, texts, {off, price: offer_price === undefined ? '' : moneyText(offer_price, look)})
  return [offer, offerDays(offer_from, offer_to, look)]
    .filter((part) => part !== '')
    .join(look.language === 'zh-CN' ? '，' : ', ')
}

function offerDays(from: string | undefined, to: string | undefined, look: Look): string {
  if (from !== undefined && to !== undefined)
    return sentence(look, {en: '{from} to {to}', zh: '{from} 至 {to}'}, {from, to})
  if (to !== undefined) return sentence(look, {en: 'until {to}', zh: '至 {to}'}, {to})
  return from === undefined ? '' : sentence(look, {en: 'from {from}', zh: '{from} 起'}, {from})
}
