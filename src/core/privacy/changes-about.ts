import type {FactKind} from '../store/facts.ts'
import type {RecordKind} from '../store/records.ts'
import type {Book} from '../store/store.ts'
import type {Held} from './held.ts'

/** A change that touched what is held about somebody. */
export interface ChangeNote {
  id: number
  at: string
  command: string
}

/** The changes that wrote what is held about a person, as far as the journal tells, oldest first. */
export async function changesAbout(book: Book, held: Held): Promise<ChangeNote[]> {
  const ids = new Set<number>()
  for (const [kind, rows] of rowIds(held)) for (const id of await book.changesOf(kind, rows)) ids.add(id)
  const changes: ChangeNote[] = []
  for (const change of [...ids].sort((left, right) => left - right)) {
    const noted = await book.change(change)
    if (noted) changes.push({id: noted.id, at: noted.at, command: noted.command})
  }
  return changes
}

/** The ids of everything held, by kind. */
export function rowIds({records, facts, orders}: Held): [RecordKind | FactKind | 'order', string[]][] {
  const kinds: [string, readonly {id: string}[]][] = [
    ...Object.entries(records),
    ...Object.entries(facts),
    ['order', orders],
  ]
  return kinds.map(([kind, rows]) => [kind as RecordKind, rows.map(({id}) => id)])
}
