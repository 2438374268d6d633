import {listFlags, PatronCommand} from '../../app/command.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {listProducts, PRODUCT_LIST_COLUMNS} from '../../core/product/list-products.ts'

export default class ProductList extends PatronCommand<{rows: ListRow[]}> {
  static override summary = 'List products.'
  static override examples = [
    '<%= config.bin %> product list --sort -price --limit 20',
    '<%= config.bin %> product list --where \'own_brand && category.startsWith("食品")\' --format csv',
  ]
  static override flags = listFlags

  async run(): Promise<{rows: ListRow[]}> {
    const {flags} = await this.parse(ProductList)
    const rows = await this.withStore(listProducts)
    return {rows: await this.sayList(rows, PRODUCT_LIST_COLUMNS, flags)}
  }
}
