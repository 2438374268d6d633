import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, listFlags, PatronCommand} from '../../app/command.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {BALANCE_LIST_COLUMNS, listBalances} from '../../core/points/list-points.ts'

export default class PointsList extends PatronCommand<{rows: ListRow[]}> {
  static override summary = 'List the balance of points of every member.'
  static override examples = [
    '<%= config.bin %> points list --sort -balance --limit 20',
    '<%= config.bin %> points list --where "balance < 0" --as-of 2025-06-30',
  ]
  static override flags = {...listFlags, ...asOfFlag}

  async run(): Promise<{rows: ListRow[]}> {
    const {flags} = await this.parse(PointsList)
    const rows = await this.withStore((context) => listBalances(context, asOfDay(flags['as-of'], context.now())))
    return {rows: await this.sayList(rows, BALANCE_LIST_COLUMNS, flags)}
  }
}
