import type {Reason} from './candidate.ts'
import type {Links} from './links.ts'
import type {Neighbours} from './neighbours.ts'
import type {Owned} from './owned.ts'

/**
 * What may be offered to one customer and how it is tied to what they own, by the place of the product. One is used for
 * customer after customer: what is in it holds until the next.
 */
export interface Ties {
  turn: number
  /** Products that may be offered: the first `size`. */
  found: Int32Array
  size: number
  /** The turn in which a product was found, was owned. */
  found_in: Int32Array
  owned_in: Int32Array
  /** Of a product found: the sum of its cosines with what they own, the highest of them, and where it stands; -1 for none. */
  cosines: Float64Array
  nearest: Float64Array
  taste: Int32Array
  /** The rule of the highest confidence that leads to it, -1 for none. */
  rule: Int32Array
  /** What they own that the rule, or else the nearest cosine, comes from. */
  from: Int32Array
}

/** What ties are told from. */
interface Sources {
  owned: Owned
  neighbours: Neighbours
  links: Links
  ties: Ties
}

export function newTies(products: number): Ties {
  const places = (): Int32Array => new Int32Array(products)
  return {
    turn: 0,
    found: places(),
    size: 0,
    found_in: places(),
    owned_in: places(),
    cosines: new Float64Array(products),
    nearest: new Float64Array(products),
    taste: places(),
    rule: places(),
    from: places(),
  }
}

/** Begins with a customer: finds all that what they own leads to. */
export function tieTo(sources: Sources, customer: number): void {
  const {owned, ties} = sources
  const end = owned.start[customer + 1] as number
  ties.turn++
  ties.size = 0
  for (let entry = owned.start[customer] as number; entry < end; entry++)
    ties.owned_in[owned.product[entry] as number] = ties.turn
  for (let entry = owned.start[customer] as number; entry < end; entry++) {
    if (owned.days[entry] === 0) continue
    addTastes(sources, owned.product[entry] as number)
  }
  for (let entry = owned.start[customer] as number; entry < end; entry++) {
    if (owned.days[entry] === 0) continue
    addRules(sources, owned.product[entry] as number)
  }
}

/** Makes a product one that may be offered; false for what they own. */
export function consider(ties: Ties, product: number): boolean {
  if (ties.owned_in[product] === ties.turn) return false
  if (ties.found_in[product] === ties.turn) return true
  ties.found_in[product] = ties.turn
  ties.found[ties.size++] = product
  ties.cosines[product] = 0
  ties.nearest[product] = 0
  ties.taste[product] = -1
  ties.rule[product] = -1
  return true
}

/** The strongest tie of a product found: a rule, else taste; undefined for none. */
export function tieKind({rule, taste}: Ties, product: number): 'rule' | 'taste' | undefined {
  if ((rule[product] as number) >= 0) return 'rule'
  return (taste[product] as number) >= 0 ? 'taste' : undefined
}

/** That tie with its figures. */
export function tieReason({links, neighbours, ties}: Omit<Sources, 'owned'>, product: number): Reason | undefined {
  const from = ties.from[product] as number
  const rule = ties.rule[product] as number
  if (rule >= 0) {
    const [confidence, lift, count] = [links.confidence[rule], links.lift[rule], links.count[rule]] as number[]
    return {kind: 'rule', from, confidence, lift, count} as Reason
  }
  const taste = ties.taste[product] as number
  return taste < 0 ? undefined : {kind: 'taste', from, together: neighbours.together[taste] as number}
}

function addTastes({neighbours: {start, product, cosine}, ties}: Sources, from: number): void {
  for (let at = start[from] as number; at < (start[from + 1] as number); at++) {
    const other = product[at] as number
    if (!consider(ties, other)) continue
    const near = cosine[at] as number
    ties.cosines[other] = (ties.cosines[other] as number) + near
    if (near <= (ties.nearest[other] as number)) continue
    ties.nearest[other] = near
    ties.taste[other] = at
    ties.from[other] = from
  }
}

function addRules({links: {start, product, confidence}, ties}: Sources, from: number): void {
  for (let at = start[from] as number; at < (start[from + 1] as number); at++) {
    const other = product[at] as number
    if (!consider(ties, other)) continue
    const known = ties.rule[other] as number
    if (known >= 0 && (confidence[known] as number) >= (confidence[at] as number)) continue
    ties.rule[other] = at
    ties.from[other] = from
  }
}
