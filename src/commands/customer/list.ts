import {asOfFlag, listFlags, PatronCommand} from '../../app/command.ts'
import {asOfDay} from '../../app/clock.ts'
import {listFields} from '../../app/list-fields.ts'
import {ownFlag, ownRows} from '../../app/own-rows.ts'
import {listCustomers} from '../../core/customer/list-customers.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {whereTypes} from '../../core/listing/select-rows.ts'
import {loadProfileColumns} from '../../core/profile/profile-columns.ts'

export default class CustomerList extends PatronCommand<{rows: ListRow[]}> {
  static override summary = 'List customers with every field of their profile.'
  static override description =
    '`patron profile fields` says what each field means; all of them, tags and the fields of your own among them, can be used in --where, --sort and --columns.'
  static override examples = [
    '<%= config.bin %> customer list --sort -revenue --limit 20',
    '<%= config.bin %> customer list --where \'recency_days > 90 && orders >= 3 && city == "上海"\' --format csv',
    '<%= config.bin %> customer list --where \'"vip" in tags && tier == "gold"\' --columns id,name,tags,revenue_365',
    '<%= config.bin %> customer list --columns id,name,orders,grid_cell --as-of 2025-06-30',
  ]

  static override flags = {...listFlags, ...asOfFlag, ...ownFlag}

  async run(): Promise<{rows: ListRow[]}> {
    const {flags} = await this.parse(CustomerList)
    const {columns, rows} = await this.withStore(async (context) => {
      const all = await context.store.read(loadProfileColumns)
      const where = await this.where(flags.where, whereTypes(all))
      const fields = ['id', ...listFields(all, flags, {json: this.jsonEnabled(), where})]
      const query = {asOf: asOfDay(flags['as-of'], context.now()), where, fields}
      const found = await listCustomers(context, query)
      return {columns: all, rows: await ownRows(context, found, {rep: flags.rep, of: ({id}) => id as string})}
    })
    return {rows: await this.sayList(rows, columns, {...flags, where: undefined})}
  }
}
