import {listFlags, PatronCommand} from '../../app/command.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {listShops, SHOP_LIST_COLUMNS} from '../../core/shop/list-shops.ts'

export default class ShopList extends PatronCommand<{rows: ListRow[]}> {
  static override summary = 'List shops.'
  static override examples = [
    '<%= config.bin %> shop list',
    '<%= config.bin %> shop list --where \'region == "浙江"\' --format csv',
  ]
  static override flags = listFlags

  async run(): Promise<{rows: ListRow[]}> {
    const {flags} = await this.parse(ShopList)
    const rows = await this.withStore(listShops)
    return {rows: await this.sayList(rows, SHOP_LIST_COLUMNS, flags)}
  }
}
