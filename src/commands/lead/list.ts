import {Flags} from '@oclif/core'
import {listFlags, PatronCommand} from '../../app/command.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {LEAD_TABLE_COLUMNS, listLeads} from '../../core/lead/list-leads.ts'

export default class LeadList extends PatronCommand<{rows: ListRow[]}> {
  static override summary = 'List leads, newest first; your own with --as.'
  static override examples = [
    '<%= config.bin %> lead list --where \'stage == "new" && potential == "high"\'',
    '<%= config.bin %> lead list --rep li --sort due_at',
    '<%= config.bin %> lead list --sort owner,-created_at --format csv',
  ]

  static override flags = {
    ...listFlags,
    rep: Flags.string({description: 'leads of this rep; all for everybody’s'}),
  }

  async run(): Promise<{rows: ListRow[]}> {
    const {flags} = await this.parse(LeadList)
    const rows = await this.withStore((context) => listLeads(context, {rep: flags.rep}))
    return {rows: await this.sayList(rows, LEAD_TABLE_COLUMNS, flags)}
  }
}
