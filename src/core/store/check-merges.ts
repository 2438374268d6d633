import {mergedAway} from '../merge/merged-away.ts'
import {PAIR_VERDICTS} from '../merge/merge.ts'
import {pairOf} from '../merge/pair.ts'
import type {Findings, Known} from './findings.ts'
import type {Book} from './store.ts'

/** Verifies that merges can be taken back and that verdicts stand under the ids of two customers. */
export async function checkMerges(book: Book, found: Findings, known: Known): Promise<void> {
  const nowOf = await mergedAway(book)
  for (const {id, customer_id, merged, before} of await book.all('merge')) {
    const kept = before.map((customer) => customer.id)
    if (merged.length === 0 || String(kept) !== String([customer_id, ...merged]))
      found.add('merge before', 'the customers it keeps are not those it made one', id)
    if (merged.some((gone) => known.customer.has(gone)))
      found.add('merge merged', 'a customer that went into another is still there', id)
    if (!known.customer.has(nowOf(customer_id).customer_id))
      found.add('merge survivor', 'the customer that stayed does not exist', id)
  }
  for (const {id, left, right, verdict} of await book.all('pair')) {
    const pair = pairOf(left, right)
    if (left === right || pair.id !== id || pair.left !== left)
      found.add('pair key', 'the key is not its two customers in order', id)
    if (!PAIR_VERDICTS.includes(verdict)) found.add('pair verdict', 'the verdict is not known', id)
  }
}
