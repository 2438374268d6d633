import type {Book} from '../store/store.ts'

/** Who has taken the place of a customer that was merged away, and by which merges, the first one first. */
export interface MergedAway {
  customer_id: string
  merges: string[]
}

/** Tells of any id who that customer is now: itself, unless it was merged away. */
export async function mergedAway(book: Book): Promise<(id: string) => MergedAway> {
  const {id, customer_id, merged} = await book.columns('merge', ['id', 'customer_id', 'merged'])
  const into = new Map<string, {merge: string; customer: string}>()
  merged.forEach((gone, index) => {
    for (const one of gone) into.set(one, {merge: id[index] as string, customer: customer_id[index] as string})
  })
  return (asked) => {
    const merges: string[] = []
    let now = asked
    for (let next = into.get(now); next; next = into.get(now)) {
      merges.push(next.merge)
      now = next.customer
    }
    return {customer_id: now, merges}
  }
}
