import type {RecordKind, RecordTypes} from '../store/records.ts'
import type {Book, Draft} from '../store/store.ts'

/** A record of any kind that belongs to a customer. */
export interface OwnedRecord {
  id: string
  customer_id?: string | undefined
}

/** Records of a kind that belong to these customers. */
export async function findOwned(book: Book, kind: RecordKind, customers: readonly string[]): Promise<OwnedRecord[]> {
  return book.find(kind, 'customer_id' as keyof RecordTypes[RecordKind], customers)
}

/** Records of a kind by id. */
export async function getOwned(book: Book, kind: RecordKind, ids: readonly string[]): Promise<OwnedRecord[]> {
  return book.getMany(kind, ids)
}

/** Saves records of a kind under other customers than they had; nothing else of them is changed. */
export async function saveOwned(draft: Draft, kind: RecordKind, records: readonly OwnedRecord[]): Promise<void> {
  await draft.save(kind, records as RecordTypes[RecordKind][])
}
