import {listFlags, PatronCommand} from '../app/command.ts'
import {HISTORY_COLUMNS, listChanges} from '../core/history/list-changes.ts'
import type {ListRow} from '../core/listing/list-column.ts'

export default class History extends PatronCommand<{rows: ListRow[]}> {
  static override summary = 'List what was changed, by whom and by which command, newest first.'
  static override examples = [
    '<%= config.bin %> history --limit 10',
    '<%= config.bin %> history --where \'command == "order import"\'',
  ]
  static override flags = listFlags

  async run(): Promise<{rows: ListRow[]}> {
    const {flags} = await this.parse(History)
    const rows = await this.withStore((context) => listChanges(context))
    return {rows: await this.sayList(rows, HISTORY_COLUMNS, flags)}
  }
}
