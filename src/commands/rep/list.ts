import {listFlags, PatronCommand} from '../../app/command.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {listReps, REP_LIST_COLUMNS} from '../../core/rep/list-reps.ts'

export default class RepList extends PatronCommand<{rows: ListRow[]}> {
  static override summary = 'List sales reps and shop guides.'
  static override examples = [
    '<%= config.bin %> rep list --sort shop',
    "<%= config.bin %> rep list --where 'capacity > 10'",
  ]
  static override flags = listFlags

  async run(): Promise<{rows: ListRow[]}> {
    const {flags} = await this.parse(RepList)
    const rows = await this.withStore(listReps)
    return {rows: await this.sayList(rows, REP_LIST_COLUMNS, flags)}
  }
}
