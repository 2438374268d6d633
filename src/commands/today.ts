import {Flags} from '@oclif/core'
import {asOfDay} from '../app/clock.ts'
import {asOfFlag, listFlags, PatronCommand} from '../app/command.ts'
import type {ListRow} from '../core/listing/list-column.ts'
import {listToday} from '../core/queue/list-today.ts'
import {QUEUE_COLUMNS, type QueueList} from '../core/queue/queue-list.ts'
import {presentQueue, presentQueueCounts, presentQueueRun, queueRows} from '../present/queue.ts'

/** The queue without what its words were made of. */
type QueueAnswer = Omit<QueueList, 'rules' | 'custom' | 'rows'> & {rows: ListRow[]}

export default class Today extends PatronCommand<QueueAnswer> {
  static override summary = 'What to do today, the most worthwhile first: whom, why, what to say, and by when.'
  static override description =
    'One queue of everything that wants a person: leads by their stage, customers along their road, complaints. The rules (`patron queue rule list`) are asked afresh where something has changed since they last were; a task whose reason has gone closes by itself. Tickets come first; all is ranked by what is at stake, the chance that acting helps, the weight of the rule and how pressing the time is (`patron task show ID` tells), and cut at what each rep can do in a day. For a day that is not today it shows what the queue would be, and keeps nothing.'
  static override examples = [
    '<%= config.bin %> today --limit 10',
    '<%= config.bin %> today --rep 李娜 --format csv --columns id,who,why,value',
    '<%= config.bin %> today --as-of 2025-06-30 --rep all',
  ]

  static override flags = {
    ...listFlags,
    ...asOfFlag,
    rep: Flags.string({helpValue: 'REP', description: 'whose, or all; who is acting unless given'}),
    limit: Flags.integer({min: 0, default: 20, description: 'show at most this many tasks', helpGroup: 'LIST'}),
    beyond: Flags.boolean({description: "also what is more than a day's work"}),
  }

  async run(): Promise<QueueAnswer> {
    const {flags} = await this.parse(Today)
    await this.checkListFlags(QUEUE_COLUMNS, flags)
    const {rep, beyond, limit, where, sort} = flags
    const chosen = where !== undefined || sort !== undefined
    const list = await this.withStore((context) => {
      const asOf = asOfDay(flags['as-of'], context.now())
      return listToday(context, {asOf, rep, beyond, limit: chosen ? undefined : limit})
    })
    const look = this.look()
    if (list.run) this.note(presentQueueRun(list.run, look))
    this.note(presentQueueCounts(list, look))
    const inWords = flags.format === 'table' && !chosen && flags.columns === undefined
    if (inWords) this.say(presentQueue(list, look))
    const rows = queueRows(list, look)
    const {rules: _rules, custom: _custom, ...rest} = list
    return {...rest, rows: inWords ? rows : await this.sayList(rows, QUEUE_COLUMNS, flags)}
  }
}
