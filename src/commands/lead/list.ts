import {listFlags, PatronCommand} from '../../app/command.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {LEAD_LIST_COLUMNS, listLeads} from '../../core/lead/list-leads.ts'

export default class LeadList extends PatronCommand<{rows: ListRow[]}> {
  static override summary = 'List leads, newest first.'
  static override examples = [
    '<%= config.bin %> lead list --where \'stage == "new" && potential == "high"\'',
    '<%= config.bin %> lead list --sort owner,-created_at --format csv',
  ]

  static override flags = listFlags

  async run(): Promise<{rows: ListRow[]}> {
    const {flags} = await this.parse(LeadList)
    const rows = await this.withStore(listLeads)
    return {rows: await this.sayList(rows, LEAD_LIST_COLUMNS, flags)}
  }
}
