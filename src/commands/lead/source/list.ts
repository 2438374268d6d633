import {listFlags, PatronCommand} from '../../../app/command.ts'
import {listSources, SOURCE_COLUMNS} from '../../../core/lead/list-sources.ts'
import type {ListRow} from '../../../core/listing/list-column.ts'

export default class LeadSourceList extends PatronCommand<{rows: ListRow[]}> {
  static override summary = 'List where leads come from, and what is known of the cost.'
  static override examples = ['<%= config.bin %> lead source list']
  static override flags = listFlags

  async run(): Promise<{rows: ListRow[]}> {
    const {flags} = await this.parse(LeadSourceList)
    const rows = await this.withStore(listSources)
    return {rows: await this.sayList(rows, SOURCE_COLUMNS, flags)}
  }
}
