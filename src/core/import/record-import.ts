import type {Draft} from '../store/store.ts'
import type {ImportRecord} from './import-record.ts'
import type {Table} from './table.ts'

type Taken = Omit<ImportRecord, 'id' | 'file' | 'digest' | 'encoding' | 'change_id'> & {table: Table}

/** Notes an import that changed something, for `patron import list` and to know the file again. */
export async function recordImport(draft: Draft, {table, ...taken}: Taken): Promise<void> {
  const [id] = await draft.nextIds('import', 1)
  const {file, digest, encoding} = table
  const record: ImportRecord = {id: id as string, file, digest, encoding, ...taken, change_id: draft.changeId}
  await draft.save('import', [record])
}
