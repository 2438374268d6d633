import {listFlags, PatronCommand} from '../../../app/command.ts'
import {listPool, POOL_COLUMNS} from '../../../core/lead/list-pool.ts'
import type {ListRow} from '../../../core/listing/list-column.ts'

export default class LeadPoolList extends PatronCommand<{rows: ListRow[]}> {
  static override summary = 'List the public pool: open leads that nobody has, the most promising first.'
  static override examples = [
    '<%= config.bin %> lead pool list --limit 20',
    '<%= config.bin %> lead pool list --where \'region == "浙江"\'',
  ]
  static override flags = listFlags

  async run(): Promise<{rows: ListRow[]}> {
    const {flags} = await this.parse(LeadPoolList)
    const rows = await this.withStore(listPool)
    return {rows: await this.sayList(rows, POOL_COLUMNS, flags)}
  }
}
