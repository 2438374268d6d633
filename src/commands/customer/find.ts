import {Args} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, listFlags, PatronCommand} from '../../app/command.ts'
import {ownFlag, ownRows} from '../../app/own-rows.ts'
import {loadPeopleList} from '../../app/people-list.ts'
import {FOUND_COLUMNS, listFound} from '../../core/customer/list-found.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {presentNobodyFound} from '../../present/found.ts'

export default class CustomerFind extends PatronCommand<{rows: ListRow[]}> {
  static override summary = 'Find customers by a part of what is known of them, the best matches first.'
  static override description =
    'Every word has to be met: by a part of the name or its pinyin (wangxiaoming, wxm), the last four digits of a phone or six anywhere in it, the start of a card, e-mail address, id, city or tag; #vip means tags alone. Within equal matches those with the most revenue come first.'

  static override examples = [
    '<%= config.bin %> customer find wxm',
    '<%= config.bin %> customer find "王 上海" --limit 10',
    '<%= config.bin %> customer find 8000 --format csv --columns id,name,phone',
    '<%= config.bin %> customer find "#vip" --where "recency_days > 90"',
  ]

  static override args = {text: Args.string({description: 'what to look for; several words in quotes', required: true})}
  static override flags = {...listFlags, ...asOfFlag, ...ownFlag}

  async run(): Promise<{rows: ListRow[]}> {
    const {args, flags} = await this.parse(CustomerFind)
    const {columns, rows} = await this.withStore(async (context) => {
      const list = await loadPeopleList(context.store, FOUND_COLUMNS, flags)
      const asOf = asOfDay(flags['as-of'], context.now())
      const fields = [...new Set(['id', ...list.fields])]
      const found = await listFound(context, {text: args.text, asOf, fields})
      const own = await ownRows(context, found, {rep: flags.rep, of: ({id}) => id as string})
      return {columns: list.columns, rows: own}
    })
    if (rows.length === 0) this.note(presentNobodyFound(args.text, this.look()))
    return {rows: await this.sayList(rows, columns, flags)}
  }
}
