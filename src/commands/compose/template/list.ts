import {listFlags, PatronCommand} from '../../../app/command.ts'
import {listTemplates, TEMPLATE_LIST_COLUMNS} from '../../../core/compose/list-templates.ts'
import type {ListRow} from '../../../core/listing/list-column.ts'

export default class ComposeTemplateList extends PatronCommand<{rows: ListRow[]}> {
  static override summary = 'List the templates of texts, shipped and your own.'
  static override examples = ['<%= config.bin %> compose template list']
  static override flags = listFlags

  async run(): Promise<{rows: ListRow[]}> {
    const {flags} = await this.parse(ComposeTemplateList)
    const rows = await this.withStore(listTemplates)
    return {rows: await this.sayList(rows, TEMPLATE_LIST_COLUMNS, flags)}
  }
}
