import {isShareable} from '../identity/somebody-else.ts'
import {hashText} from '../text/hash.ts'
import type {Clue} from './clue-book.ts'
import type {OrderDraft} from './order-draft.ts'
import {headerOf, type OrderLayout} from './order-layout.ts'
import type {LeftOut} from './row-tally.ts'

/** Names that the orders of one phone or e-mail address may stand with: a household's, written in several ways. */
const MOST_NAMES = 10

/**
 * Phones and e-mail addresses that orders under ever other names have: a shop's own, typed for whoever gave none. From
 * the batch on in which that shows they are nobody's; orders that say nothing else of their customer are anonymous.
 */
export class OrderCrowds {
  readonly #layout: Pick<OrderLayout, 'columns' | 'headers'>
  readonly #shared: Clue[] = []

  constructor(layout: Pick<OrderLayout, 'columns' | 'headers'>) {
    this.#layout = layout
  }

  /** The clues of each order without those that are nobody's. */
  leaveOut(orders: readonly OrderDraft[], all: (readonly Clue[])[]): (readonly Clue[])[] {
    for (const [index, clues] of all.entries()) this.#note(clues, orders[index] as OrderDraft)
    return this.#shared.length === 0 ? all : all.map(withoutShared)
  }

  /** What was left out, the most frequent first. */
  leftOut(): LeftOut[] {
    return this.#shared
      .map(({type, value, crowd}) => ({
        column: headerOf(this.#layout, type === 'email' ? 'email' : 'phone'),
        value,
        reason: `${value} stands with more than ${MOST_NAMES} names, so it is nobody’s own`,
        rows: crowd?.left ?? 0,
        values: 1,
      }))
      .sort((left, right) => right.rows - left.rows)
  }

  #note(clues: readonly Clue[], {clues: {customer, name}}: OrderDraft): void {
    const text = customer || name
    if (text === '') return
    for (const clue of clues) if (isShareable(clue) && noteName(clue, text)) this.#shared.push(clue)
  }
}

/** Returns whether this name shows that it is nobody's: one of too many, and at least every other order's own. */
function noteName(clue: Clue, text: string): boolean {
  clue.orders++
  if (clue.crowd?.shared) return false
  const name = hashText(text)
  if (clue.name === 0) clue.name = name
  if (clue.name === name) return false
  clue.crowd ??= {names: new Set([clue.name]), shared: false, left: 0}
  const {names} = clue.crowd
  names.add(name)
  clue.crowd.shared = names.size > MOST_NAMES && 2 * names.size >= clue.orders
  return clue.crowd.shared
}

function withoutShared(clues: readonly Clue[]): readonly Clue[] {
  if (!clues.some(({crowd}) => crowd?.shared)) return clues
  for (const {crowd} of clues) if (crowd?.shared) crowd.left++
  return clues.filter(({crowd}) => !crowd?.shared)
}
