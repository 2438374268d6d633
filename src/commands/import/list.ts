import {listFlags, PatronCommand} from '../../app/command.ts'
import {IMPORT_LIST_COLUMNS, listImports} from '../../core/import/list-imports.ts'
import type {ListRow} from '../../core/listing/list-column.ts'

export default class ImportList extends PatronCommand<{rows: ListRow[]}> {
  static override summary = 'List the files taken in, newest first, with the id that undo takes.'
  static override examples = [
    '<%= config.bin %> import list',
    '<%= config.bin %> import list --columns file,digest,profile,change_id',
  ]
  static override flags = listFlags

  async run(): Promise<{rows: ListRow[]}> {
    const {flags} = await this.parse(ImportList)
    const rows = await this.withStore(listImports)
    return {rows: await this.sayList(rows, IMPORT_LIST_COLUMNS, flags)}
  }
}
