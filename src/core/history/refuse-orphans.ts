import {CrmError} from '../error/crm-error.ts'
import {FACT_KINDS} from '../store/facts.ts'
import {CUSTOMER_OWNED, type RecordKind} from '../store/records.ts'
import type {Draft} from '../store/store.ts'

const PLURALS: Readonly<Record<string, string>> = {
  identity: 'identities',
  touch: 'touches',
  points: 'movements of points',
}

/** The change that was taken back or done again, and by which command. */
interface Subject {
  id: number
  command: string
}

/** Throws REFUSED when something belongs to a customer that is no more after an undo or a redo. */
export async function refuseOrphans(draft: Draft, subject: Subject): Promise<void> {
  refuse(subject, 'order', await draft.orders.orphans())
  for (const kind of FACT_KINDS) refuse(subject, kind, await draft.facts(kind).orphans())
  const customers = new Set((await draft.columns('customer', ['id'])).id)
  // What the ledger said of those who are no more was seen to already.
  for (const kind of CUSTOMER_OWNED.filter((owned) => owned !== 'consent')) {
    const left = await orphansOf(draft, kind, customers)
    refuse(subject, kind, {count: left.length, samples: left})
  }
}

async function orphansOf(draft: Draft, kind: RecordKind, customers: ReadonlySet<string>): Promise<string[]> {
  const {id, customer_id} = await draft.columns(kind as 'identity', ['id', 'customer_id'])
  return id.filter((_, row) => customer_id[row] !== undefined && !customers.has(customer_id[row] as string))
}

function refuse(
  {id, command}: Subject,
  kind: string,
  {count, samples}: {count: number; samples: readonly string[]},
): void {
  if (count === 0) return
  const things = `${count} ${command === 'redo' ? '' : 'later '}${PLURALS[kind] ?? `${kind}s`}`
  const words = command === 'redo' ? wordsOfRedo(id, things) : wordsOfUndo(id, things)
  throw new CrmError('REFUSED', words.sentence, {hint: words.hint, candidates: samples.slice(0, 5)})
}

function wordsOfUndo(id: number, things: string): Record<'sentence' | 'hint', string> {
  return {
    sentence: `Change ${id} cannot be undone: ${things} belong to customers that it created; nothing was changed.`,
    hint: 'Undo the later imports first; `patron history` lists them.',
  }
}

function wordsOfRedo(id: number, things: string): Record<'sentence' | 'hint', string> {
  return {
    sentence: `Change ${id} cannot be done again: ${things} would belong to customers that are not there then; nothing was changed.`,
    hint: 'What came since was undone or is in the way; `patron history` lists it.',
  }
}
