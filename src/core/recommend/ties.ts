import type {Reason} from './candidate.ts'
import type {Model} from './model.ts'

/** How a product is tied to what a customer owns. */
export interface Tie {
  /** Sum of its cosines with what they own. */
  cosines: number
  /** The strongest tie: the rule of the highest confidence, else the nearest product. */
  reason: Extract<Reason, {kind: 'rule' | 'taste'}>
}

export interface Ties {
  /** By the place of the product; none of them is owned. */
  found: Map<number, Tie>
  owned: ReadonlySet<number>
}

/** All that what a customer owns leads to. */
export function tiesOf(model: Model, customer: number): Ties {
  const {owned} = model
  const entries = owned.product.subarray(owned.start[customer], owned.start[customer + 1])
  const ties = {found: new Map<number, Tie>(), owned: new Set(entries)}
  const nearest = new Map<number, number>()
  for (let at = 0; at < entries.length; at++) {
    const entry = (owned.start[customer] as number) + at
    if (owned.days[entry] === 0) continue
    addTastes(model, entries[at] as number, {ties, nearest})
  }
  for (let at = 0; at < entries.length; at++) {
    const entry = (owned.start[customer] as number) + at
    if (owned.days[entry] !== 0) addRules(model, entries[at] as number, ties)
  }
  return ties
}

function addTastes(
  {neighbours: {start, product, cosine, together}}: Model,
  from: number,
  {ties, nearest}: {ties: Ties; nearest: Map<number, number>},
): void {
  for (let at = start[from] as number; at < (start[from + 1] as number); at++) {
    const other = product[at] as number
    if (ties.owned.has(other)) continue
    const near = cosine[at] as number
    const known = ties.found.get(other)
    const cosines = (known?.cosines ?? 0) + near
    if (known && near <= (nearest.get(other) as number)) known.cosines = cosines
    else {
      nearest.set(other, near)
      ties.found.set(other, {cosines, reason: {kind: 'taste', from, together: together[at] as number}})
    }
  }
}

function addRules({links: {start, product, confidence, lift, count}}: Model, from: number, {found, owned}: Ties): void {
  for (let at = start[from] as number; at < (start[from + 1] as number); at++) {
    const other = product[at] as number
    if (owned.has(other)) continue
    const known = found.get(other)
    const sure = confidence[at] as number
    if (known?.reason.kind === 'rule' && known.reason.confidence >= sure) continue
    const reason = {kind: 'rule', from, confidence: sure, lift: lift[at] as number, count: count[at] as number} as const
    found.set(other, {cosines: known?.cosines ?? 0, reason})
  }
}
