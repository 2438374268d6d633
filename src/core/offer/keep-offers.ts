import {CrmError} from '../error/crm-error.ts'
import {currencyDigits, toMinor} from '../money/money.ts'
import {categoryPath} from '../product/category-path.ts'
import type {Promotion} from '../shopping-list/promotion.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Book, Draft} from '../store/store.ts'
import {textOfDay} from '../time/day.ts'
import {type Offer, offerId} from './offer.ts'

/** How many offers of a file were new or said something new, and the change; absent where nothing was. */
export interface KeptOffers {
  created: number
  updated: number
  unchanged: number
  change_id: number | undefined
}

/** Keeps the offers of a file of promotions; one on the same product from the same day on takes the old one's place. */
export async function keepOffers(
  {store, now, who}: Context,
  {promotions, file, dryRun}: {promotions: readonly Promotion[]; file: string; dryRun: boolean},
): Promise<KeptOffers> {
  const header = {command: 'offer import', who, at: now()}
  const work = async (draft: Draft): Promise<KeptOffers> => {
    const offers = await offersOf(draft, promotions)
    const known = new Map((await draft.getMany('offer', [...offers.keys()])).map((offer) => [offer.id, offer]))
    const changed = [...offers.values()].filter((offer) => !isSame(offer, known.get(offer.id)))
    const created = changed.filter(({id}) => !known.has(id)).length
    await draft.save('offer', changed)
    if (changed.length > 0) draft.describe(file, {offers: changed.length})
    const change_id = changed.length > 0 && !dryRun ? draft.changeId : undefined
    const unchanged = offers.size - changed.length
    return {created, updated: changed.length - created, unchanged, change_id}
  }
  return dryRun ? store.rehearse(header, work) : store.write(header, work)
}

/** An offer as a person writes it: on a product or a category, at a price or with a share off, or in words alone. */
export interface NewOffer {
  product?: string | undefined
  category?: string | undefined
  text?: string | undefined
  /** In major units. */
  price?: number | undefined
  percent_off?: number | undefined
  from_on?: string | undefined
  until_on?: string | undefined
}

/** The offer, money in major units, and the change that `patron undo` takes back. */
export interface AddOfferResult {
  offer: Offer
  change_id: number
}

/**
 * Adds an offer; one on the same thing from the same day on takes the old one's place. Throws NOT_FOUND for a product or
 * category that the shop does not have, BAD_INPUT for what is no offer.
 */
export async function addOffer({store, now, who}: Context, input: NewOffer): Promise<AddOfferResult> {
  return store.write({command: 'offer add', who, at: now()}, async (draft) => {
    const digits = currencyDigits((await loadSettings(draft)).currency)
    const thing = await thingOf(draft, input)
    refuseNoOffer(input)
    const {percent_off, from_on, until_on} = input
    const price = input.price === undefined ? undefined : toMinor(input.price, digits)
    const said = {product_id: thing.product_id, category: thing.category, price, percent_off, from_on, until_on}
    const offer: Offer = {id: offerId(said), text: input.text?.trim() || thing.name, ...said}
    await draft.save('offer', [offer])
    draft.describe(offer.id, {offers: 1})
    return {offer: {...offer, price: input.price}, change_id: draft.changeId}
  })
}

/** Removes offers by id. Throws NOT_FOUND, and then removes none. */
export async function removeOffers(
  {store, now, who}: Context,
  ids: readonly string[],
): Promise<{removed: string[]; change_id: number}> {
  return store.write({command: 'offer remove', who, at: now()}, async (draft) => {
    const known = new Set((await draft.getMany('offer', ids)).map(({id}) => id))
    const stray = ids.find((id) => !known.has(id))
    if (stray !== undefined)
      throw new CrmError('NOT_FOUND', `There is no offer "${stray}".`, {hint: 'See `patron offer list`.'})
    if (known.size === 0)
      throw new CrmError('BAD_INPUT', 'Which offer?', {hint: 'Name one or more by id: patron offer list.'})
    await draft.remove('offer', [...known])
    draft.describe([...known].join(', '), {offers: known.size})
    return {removed: [...known], change_id: draft.changeId}
  })
}

async function offersOf(book: Book, promotions: readonly Promotion[]): Promise<Map<string, Offer>> {
  const ids = [...new Set(promotions.map(({product_id}) => product_id))]
  const names = new Map((await book.getMany('product', ids)).map(({id, name}) => [id, name]))
  return new Map(
    promotions.map(({product_id, offer_price, percent_off, from, to}) => {
      const from_on = from === undefined ? undefined : textOfDay(from)
      const until_on = to === undefined ? undefined : textOfDay(to)
      const said = {product_id, price: offer_price, percent_off, from_on, until_on}
      const id = offerId(said)
      return [id, {id, text: names.get(product_id) ?? product_id, ...said}]
    }),
  )
}

function isSame(offer: Offer, known: Offer | undefined): boolean {
  return known !== undefined && Object.entries(offer).every(([key, value]) => known[key as keyof Offer] === value)
}

interface Thing {
  product_id?: string
  category?: string
  name: string
}

async function thingOf(book: Book, {product, category}: NewOffer): Promise<Thing> {
  if (product !== undefined) {
    const [found] = await book.getMany('product', [product])
    if (found) return {product_id: found.id, name: found.name ?? found.id}
    throw new CrmError('NOT_FOUND', `No product has the sku "${product}".`, {hint: 'See `patron product list`.'})
  }
  if (category === undefined)
    throw new CrmError('BAD_INPUT', 'What is on offer?', {hint: 'Say it: --product SKU or --category NAME.'})
  const path = categoryPath(category)
  const {category: known} = await book.columns('product', ['category'])
  if (known.some((one) => one === path || one?.startsWith(`${path}/`))) return {category: path, name: path}
  throw new CrmError('NOT_FOUND', `No product is of the category "${category}".`, {hint: 'See `patron product list`.'})
}

function refuseNoOffer({category, text, price, percent_off, from_on, until_on}: NewOffer): void {
  const bad = (sentence: string, hint: string): CrmError => new CrmError('BAD_INPUT', sentence, {hint})
  if (price === undefined && percent_off === undefined && !text?.trim()) {
    throw bad(
      'An offer needs a price, a percentage or words.',
      'Say it: --price 9.90, --off 20% or --text "two for one".',
    )
  }
  if (price !== undefined && category !== undefined) throw bad('A category has no price.', 'Give --off 20% or --text.')
  if (from_on !== undefined && until_on !== undefined && until_on < from_on) {
    throw bad('The offer would end before it begins.', 'Give a later day with --until.')
  }
}
