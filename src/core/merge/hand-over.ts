import {FACT_KINDS} from '../store/facts.ts'
import type {Move, Moved} from '../store/moves.ts'
import {CUSTOMER_OWNED, type RecordKind} from '../store/records.ts'
import type {Draft} from '../store/store.ts'
import {findOwned, saveOwned} from './owned.ts'

/** What changed hands, by former owner and kind, and how much of each kind the new owners had before. */
export interface HandedOver {
  moved: Map<string, Record<string, string[]>>
  kept: Map<string, Record<string, number>>
}

/**
 * Gives everything that customers own to others (giver → taker), in a few statements a kind however many they are.
 * `orders` says how many orders each taker has.
 */
export async function handOver(
  draft: Draft,
  takers: ReadonlyMap<string, string>,
  orders: (customer: string) => number,
): Promise<HandedOver> {
  const into = new Set(takers.values())
  const handed: HandedOver = {
    moved: new Map([...takers.keys()].map((giver) => [giver, {}])),
    kept: new Map([...into].map((taker) => [taker, {order: orders(taker)}])),
  }
  for (const kind of CUSTOMER_OWNED) await handOverRecords(draft, kind, {takers, handed})
  const moves = [...takers].map(([from, to]): Move => ({from, to}))
  note(handed, 'order', await draft.orders.move(moves))
  for (const kind of FACT_KINDS) {
    const {ids, count} = await draft.facts(kind).tally({})
    ids.forEach((id, index) => into.has(id) && addKept(handed, id, {kind, count: count[index] ?? 0}))
    note(handed, kind, await draft.facts(kind).move(moves))
  }
  return handed
}

async function handOverRecords(
  draft: Draft,
  kind: RecordKind,
  {takers, handed}: {takers: ReadonlyMap<string, string>; handed: HandedOver},
): Promise<void> {
  const records = await findOwned(draft, kind, [...handed.moved.keys(), ...handed.kept.keys()])
  const given = records.flatMap((record) => {
    const from = record.customer_id as string
    const to = takers.get(from)
    if (to === undefined) addKept(handed, from, {kind, count: 1})
    return to === undefined ? [] : [{from, to, id: record.id, record: {...record, customer_id: to}}]
  })
  note(handed, kind, given)
  await saveOwned(
    draft,
    kind,
    given.map(({record}) => record),
  )
}

function note({moved}: HandedOver, kind: string, given: readonly Moved[]): void {
  for (const {from, id} of given) {
    const own = moved.get(from) ?? {}
    ;(own[kind] ??= []).push(id)
    moved.set(from, own)
  }
}

function addKept({kept}: HandedOver, customer: string, {kind, count}: {kind: string; count: number}): void {
  const own = kept.get(customer) ?? {}
  own[kind] = (own[kind] ?? 0) + count
  kept.set(customer, own)
}
