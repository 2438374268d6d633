import {CrmError} from '../error/crm-error.ts'
import {FACT_KINDS} from '../store/facts.ts'
import {CUSTOMER_OWNED} from '../store/records.ts'
import type {Draft, RowKind} from '../store/store.ts'

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

/** Kinds of rows that belong to customers. What the ledger says of those who are no more is seen to elsewhere. */
const OWNED: readonly RowKind[] = ['order', ...FACT_KINDS, ...CUSTOMER_OWNED.filter((kind) => kind !== 'consent')]

/**
 * Throws REFUSED when something belongs to a customer that is no more after these changes were taken back or done again.
 * Only what they touched is looked at, and what belongs to the customers that they touched.
 */
export async function refuseOrphans(draft: Draft, subject: Subject, changes: readonly number[]): Promise<void> {
  const kinds = await Promise.all(changes.map((id) => draft.kindsOf(id)))
  const isTouched = (kind: RowKind): boolean => kinds.some((touched) => touched.has(kind))
  const owned = isTouched('customer') ? OWNED : OWNED.filter(isTouched)
  for (const kind of owned) refuse(subject, kind, await draft.orphans(kind, changes))
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
