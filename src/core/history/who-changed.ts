import type {RecordKind} from '../store/records.ts'
import type {Draft} from '../store/store.ts'
import type {Instant} from '../time/day.ts'

/** Who changed a record at a moment, as far as the journal knows. */
export async function whoChangedAt(
  draft: Draft,
  {kind, id}: {kind: RecordKind; id: string},
  at: Instant,
): Promise<string | undefined> {
  for (const change of (await draft.changesOf(kind, [id])).reverse()) {
    const entry = await draft.change(change)
    if (entry?.at === at && entry.undone_by === undefined) return entry.who
  }
  return undefined
}
