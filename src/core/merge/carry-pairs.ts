import type {Book, Draft} from '../store/store.ts'
import type {Pair} from './merge.ts'
import {pairOf} from './pair.ts'

/** Verdicts about these customers. */
export async function pairsAbout(book: Book, ids: readonly string[]): Promise<Pair[]> {
  const found = [...(await book.find('pair', 'left', ids)), ...(await book.find('pair', 'right', ids))]
  return [...new Map(found.map((pair) => [pair.id, pair])).values()]
}

/** Verdicts once the customers in them are others: those about one customer alone are dropped, and of two `different` wins. */
export function carryPairs(pairs: readonly Pair[], nowOf: (id: string) => string): Pair[] {
  const carried = new Map<string, Pair>()
  for (const pair of pairs) {
    const [left, right] = [nowOf(pair.left), nowOf(pair.right)]
    if (left === right) continue
    const now: Pair = {...pair, ...pairOf(left, right)}
    const known = carried.get(now.id)
    if (!known || isStricter(now, known)) carried.set(now.id, now)
  }
  return [...carried.values()]
}

/**
 * Carries the verdicts about merged customers over to the survivors. Returns for each merged customer the verdicts as
 * they were, those that others met with included: what {@link takePairsBack} needs.
 */
export async function movePairs(draft: Draft, takers: ReadonlyMap<string, string>): Promise<Map<string, Pair[]>> {
  const nowOf = (id: string): string => takers.get(id) ?? id
  const old = await pairsAbout(draft, [...takers.keys()])
  const carried = carryPairs(old, nowOf)
  const met = new Map(
    (
      await draft.getMany(
        'pair',
        carried.map(({id}) => id),
      )
    ).map((pair) => [pair.id, pair]),
  )
  await draft.remove(
    'pair',
    old.map(({id}) => id),
  )
  await draft.save(
    'pair',
    carried.filter((pair) => isStricter(pair, met.get(pair.id))),
  )
  return remembered({old, met, takers}, nowOf)
}

/** Puts verdicts back as they were before a merge, unless a person has judged anew since. */
export async function takePairsBack(
  draft: Draft,
  pairs: readonly Pair[],
  {before, after}: {before: (id: string) => string; after: (id: string) => string},
): Promise<void> {
  if (pairs.length === 0) return
  const carried = carryPairs(pairs, before)
  const ids = [...carried, ...pairs].map(({id}) => id)
  const now = new Map((await draft.getMany('pair', ids)).map((pair) => [pair.id, pair]))
  const untouched = carried.filter((pair) => isSame(now.get(pair.id), pair))
  await draft.remove(
    'pair',
    untouched.map(({id}) => id),
  )
  for (const {id} of untouched) now.delete(id)
  await draft.save(
    'pair',
    carryPairs(pairs, after).filter(({id}) => !now.has(id)),
  )
}

function remembered(
  {old, met, takers}: {old: readonly Pair[]; met: ReadonlyMap<string, Pair>; takers: ReadonlyMap<string, string>},
  nowOf: (id: string) => string,
): Map<string, Pair[]> {
  const own = new Map<string, Pair[]>()
  for (const pair of old) {
    const other = met.get(pairOf(nowOf(pair.left), nowOf(pair.right)).id)
    for (const id of [pair.left, pair.right]) {
      if (takers.has(id)) own.set(id, [...(own.get(id) ?? []), pair, ...(other ? [other] : [])])
    }
  }
  return own
}

function isStricter(pair: Pair, known: Pair | undefined): boolean {
  return !known || (pair.verdict === 'different' && known.verdict === 'same')
}

function isSame(left: Pair | undefined, right: Pair): boolean {
  return left?.verdict === right.verdict && left.at === right.at && left.who === right.who
}
