import {listFlags, PatronCommand} from '../../../app/command.ts'
import {FIELD_LIST_COLUMNS, listFields} from '../../../core/field/list-fields.ts'
import type {ListRow} from '../../../core/listing/list-column.ts'

export default class CustomerFieldList extends PatronCommand<{rows: ListRow[]}> {
  static override summary = 'List your own fields of customers, and how many have a value.'
  static override examples = ['<%= config.bin %> customer field list']
  static override flags = listFlags

  async run(): Promise<{rows: ListRow[]}> {
    const {flags} = await this.parse(CustomerFieldList)
    const rows = await this.withStore(listFields)
    return {rows: await this.sayList(rows, FIELD_LIST_COLUMNS, flags)}
  }
}
