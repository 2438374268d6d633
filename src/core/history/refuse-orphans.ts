import {CrmError} from '../error/crm-error.ts'
import {FACT_KINDS} from '../store/facts.ts'
import {CUSTOMER_OWNED, type RecordKind} from '../store/records.ts'
import type {Draft} from '../store/store.ts'

const PLURALS: Readonly<Record<string, string>> = {
  identity: 'identities',
  touch: 'touches',
  points: 'movements of points',
}

/** Throws REFUSED when something belongs to a customer that is no more after a change was taken back. */
export async function refuseOrphans(draft: Draft, id: number): Promise<void> {
  refuse(id, 'order', await draft.orders.orphans())
  for (const kind of FACT_KINDS) refuse(id, kind, await draft.facts(kind).orphans())
  const customers = new Set((await draft.columns('customer', ['id'])).id)
  // What the ledger said of those who are no more was seen to already.
  for (const kind of CUSTOMER_OWNED.filter((owned) => owned !== 'consent')) {
    const left = await orphansOf(draft, kind, customers)
    refuse(id, kind, {count: left.length, samples: left})
  }
}

async function orphansOf(draft: Draft, kind: RecordKind, customers: ReadonlySet<string>): Promise<string[]> {
  const {id, customer_id} = await draft.columns(kind as 'identity', ['id', 'customer_id'])
  return id.filter((_, row) => customer_id[row] !== undefined && !customers.has(customer_id[row] as string))
}

function refuse(id: number, kind: string, {count, samples}: {count: number; samples: readonly string[]}): void {
  if (count === 0) return
  const what = `${count} later ${PLURALS[kind] ?? `${kind}s`}`
  throw new CrmError(
    'REFUSED',
    `Change ${id} cannot be undone: ${what} belong to customers that it created; nothing was changed.`,
    {
      hint: 'Undo the later imports first; `patron history` lists them.',
      candidates: samples.slice(0, 5),
    },
  )
}
