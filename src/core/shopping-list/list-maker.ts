import {currencyDigits, toMajor} from '../money/money.ts'
import type {Settings} from '../setting/settings.ts'
import {type Day, textOfDay} from '../time/day.ts'
import {bestOffer, offersWithin} from './best-offer.ts'
import {boughtItems} from './bought-items.ts'
import {newItems, shelvesOf} from './new-items.ts'
import type {ListLines, ListProduct, ProductFigures} from './product-figures.ts'
import type {Promotion} from './promotion.ts'
import type {ListReason, ShoppingItem, ShoppingList} from './shopping-list.ts'
import {type DueItem, dueItems} from './usual-items.ts'
import type {Spending} from './weekly-spend.ts'

interface Shop {
  lines: ListLines
  products: readonly ListProduct[]
  /** Index of the product of each line. */
  codes: Int32Array
  figures: ProductFigures
  settings: Settings
  asOf: Day
  offers: readonly Promotion[]
}

type Buyer = {id: string; name: string | undefined} & Spending

/** A maker of lists from a customer's lines, from the first up to, not including, the second; undefined where nothing is due. */
export function listMaker(shop: Shop): (buyer: Buyer, lines: readonly [number, number]) => ShoppingList | undefined {
  const {lines, products, codes, figures, settings, asOf} = shop
  const shelves = shelvesOf(products, figures, {asOf, launchDays: settings['shopping_list.launch_days']})
  const rules = dueRules(settings, asOf)
  const to = asOf + rules.horizon - 1
  const item = itemMaker(shop, to)
  const digits = currencyDigits(settings.currency)
  return ({id, name, weekly}, own) => {
    const bought = boughtItems(lines, codes, own)
    const due = dueItems(bought.values(), {products, figures}, rules)
    if (due.length === 0) return undefined
    const fresh = newItems(bought, {products, shelves}, settings['shopping_list.new_items'])
    return {
      customer_id: id,
      customer_name: name,
      ...{from: textOfDay(asOf), to: textOfDay(to)},
      weekly_spend: toMajor(Math.round(weekly), digits),
      items: [
        ...due.map((one) => item(one.product, 'due', one)),
        ...fresh.map(({product, reason}) => item(product, reason, undefined)),
      ],
    }
  }
}

function dueRules(settings: Settings, asOf: Day): Parameters<typeof dueItems>[2] {
  return {
    asOf,
    least_purchases: settings['shopping_list.item_purchases'],
    horizon: settings['shopping_list.horizon_days'],
    stopped: settings['shopping_list.stopped_cycles'],
    weight: settings['rhythm.shop_gaps'],
    most: settings['shopping_list.items'],
  }
}

type MakeItem = (product: number, reason: ListReason, due: DueItem | undefined) => ShoppingItem

function itemMaker({products, figures, settings, asOf, offers}: Shop, to: Day): MakeItem {
  const digits = currencyDigits(settings.currency)
  const major = (minor: number | undefined): number | undefined =>
    minor === undefined ? undefined : toMajor(minor, digits)
  const day = (one: Day | undefined): string | undefined => (one === undefined ? undefined : textOfDay(one))
  const known = offersWithin(offers, {from: asOf, to})
  return (product, reason, due) => {
    const {id, name, brand, category, price: listed} = products[product] as ListProduct
    const last = figures.last_price[product] as number
    const price = listed ?? (Number.isNaN(last) ? undefined : last)
    const offer = bestOffer(known.get(id), price)
    return {
      ...{product_id: id, name, brand, category, reason, quantity: due?.quantity},
      price: major(price),
      price_from: price === undefined ? undefined : listed === undefined ? 'last-sale' : 'list',
      offer_price: major(offer?.offer_price),
      percent_off: offer?.percent_off,
      ...{offer_from: day(offer?.from), offer_to: day(offer?.to)},
      purchases: due?.purchases,
      last_bought: day(due?.last_day),
      cycle_days: due && Math.round(10 * due.cycle) / 10,
      due_on: day(due?.due),
    }
  }
}
