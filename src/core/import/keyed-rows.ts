import type {RecordKind, RecordTypes} from '../store/records.ts'
import {fillFields} from './fill-fields.ts'
import type {Intake, RowTaker} from './import-rows.ts'
import type {ReadRow, RowFields, RowValues} from './row-fields.ts'

/** How rows of a noun that is known by its own key become records. */
export interface Keyed<K extends RecordKind, F extends RowFields> {
  kind: K
  record: (values: RowValues<F>) => RecordTypes[K]
  label: (record: RecordTypes[K]) => string | undefined
}

/**
 * A way in for nouns with a key of their own (products, shops, reps): created or updated by it. The file is the word
 * of whoever keeps the list, so what it says replaces what is known; an empty cell says nothing. Of two rows with one
 * key the later one is added to the earlier.
 */
export function keyedTaker<K extends RecordKind, F extends RowFields>(
  {draft, mode, tally}: Intake,
  {kind, record, label}: Keyed<K, F>,
): RowTaker<F> {
  return {
    async take(rows: readonly ReadRow<F>[]): Promise<void> {
      const said = joinById(rows.map(({values}) => record(values)))
      const known = new Map((await draft.getMany(kind, [...said.keys()])).map((old) => [old.id, old]))
      const saved: RecordTypes[K][] = []
      for (const [id, next] of said) {
        const old = known.get(id)
        if (old ? mode === 'create' : mode === 'update') {
          tally.add('passed_over')
          continue
        }
        const filled = old ? fillFields(old, next, 'all') : {record: next, changed: true}
        if (!filled.changed) {
          tally.add('unchanged')
          continue
        }
        tally.add(old ? 'updated' : 'created', 1, {id, text: label(filled.record) ?? ''})
        saved.push(filled.record)
      }
      await draft.save(kind, saved)
    },
    async finish() {},
  }
}

function joinById<T extends {id: string}>(records: readonly T[]): Map<string, T> {
  const byId = new Map<string, T>()
  for (const record of records) {
    const earlier = byId.get(record.id)
    byId.set(record.id, earlier ? fillFields(earlier, record, 'all').record : record)
  }
  return byId
}
