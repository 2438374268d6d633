import {Flags} from '@oclif/core'
import {listFlags, PatronCommand} from '../../app/command.ts'
import {dayFlag} from '../../app/flags.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {listTouches, TOUCH_LIST_COLUMNS} from '../../core/touch/list-touches.ts'
import {TOUCH_KINDS} from '../../core/touch/touch.ts'

export default class TouchList extends PatronCommand<{rows: ListRow[]}> {
  static override summary = 'List touches, newest first.'
  static override examples = [
    '<%= config.bin %> touch list --customer 13800138000',
    '<%= config.bin %> touch list --kind review --since 2025-06-01 --where "score <= 2"',
    '<%= config.bin %> touch list --kind visit --kind call --format csv',
  ]
  static override flags = {
    ...listFlags,
    customer: Flags.string({description: "only this customer's: id, phone, e-mail, card or name"}),
    kind: Flags.option({options: TOUCH_KINDS, multiple: true})({description: 'only touches of this kind'}),
    since: Flags.string({helpValue: 'YYYY-MM-DD', description: 'only touches of this day or later'}),
    until: Flags.string({helpValue: 'YYYY-MM-DD', description: 'only touches of this day or earlier'}),
  }

  async run(): Promise<{rows: ListRow[]}> {
    const {flags} = await this.parse(TouchList)
    const plain = flags.where === undefined && flags.sort === undefined
    const query = {
      customer: flags.customer,
      kinds: flags.kind,
      since: dayFlag(flags.since, 'since'),
      until: dayFlag(flags.until, 'until'),
      limit: plain ? flags.limit : undefined,
    }
    const rows = await this.withStore((context) => listTouches(context, query))
    return {rows: await this.sayList(rows, TOUCH_LIST_COLUMNS, flags)}
  }
}
