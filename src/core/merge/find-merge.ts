import {findCustomer} from '../customer/find-customer.ts'
import {CrmError} from '../error/crm-error.ts'
import type {Book} from '../store/store.ts'
import {mergedAway} from './merged-away.ts'
import type {Merge} from './merge.ts'
import {compareIds} from './pair.ts'

/**
 * The merge that a reference means: its own id (`G12`), the id of a customer that was merged away, or a survivor of
 * one merge. Throws NOT_FOUND, or AMBIGUOUS with the merges.
 */
export async function findMerge(book: Book, reference: string, country: string): Promise<Merge> {
  const id = reference.trim().toUpperCase()
  if (/^G\d+$/.test(id)) {
    const merge = await book.get('merge', id)
    if (!merge) throw new CrmError('NOT_FOUND', `There is no merge ${id}, or it was taken back.`, {hint: HINT})
    return merge
  }
  const {merges} = (await mergedAway(book))(id)
  const [first] = merges
  if (first !== undefined) return (await book.get('merge', first)) as Merge
  const survivor = await findCustomer(book, reference, country)
  return onlyMerge(await mergesInto(book, survivor.id), survivor.id)
}

/** The merges that a customer survived and that were not taken back, the oldest first. */
export async function mergesInto(book: Book, customer: string): Promise<Merge[]> {
  const merges = await book.find('merge', 'customer_id', [customer])
  return merges.sort((left, right) => compareIds(left.id, right.id))
}

const HINT = '`patron history` lists every merge.'

function onlyMerge(merges: readonly Merge[], survivor: string): Merge {
  const [first, second] = merges
  if (!first) throw new CrmError('NOT_FOUND', `No other customer was merged into ${survivor}.`, {hint: HINT})
  if (!second) return first
  const candidates = merges.map(({id, at, merged}) => `${id}  ${at.slice(0, 10)}  ${merged.slice(0, 5).join(', ')}`)
  throw new CrmError('AMBIGUOUS', `${merges.length} merges went into ${survivor}; nothing was changed.`, {
    hint: 'Name one by its id.',
    candidates,
  })
}
