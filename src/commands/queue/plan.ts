import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, listFlags, PatronCommand} from '../../app/command.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {planAhead} from '../../core/queue/list-today.ts'
import {QUEUE_COLUMNS} from '../../core/queue/queue-list.ts'
import type {QueueRunResult} from '../../core/queue/run-queue.ts'
import {presentQueue, presentQueueRun, queueRows} from '../../present/queue.ts'

interface QueuePlanResult {
  run: QueueRunResult | undefined
  rows: ListRow[]
}

export default class QueuePlan extends PatronCommand<QueuePlanResult> {
  static override summary = "Show the tasks that tomorrow's run would make, as things are; nothing is kept."
  static override examples = [
    '<%= config.bin %> queue plan',
    '<%= config.bin %> queue plan --as-of 2025-07-05 --format csv',
  ]
  static override flags = {...listFlags, ...asOfFlag}

  async run(): Promise<QueuePlanResult> {
    const {flags} = await this.parse(QueuePlan)
    await this.checkListFlags(QUEUE_COLUMNS, flags)
    const list = await this.withStore((context) => {
      const today = asOfDay(undefined, context.now())
      return planAhead(context, flags['as-of'] === undefined ? today + 1 : asOfDay(flags['as-of'], context.now()))
    })
    const look = this.look()
    if (list.run) this.note(presentQueueRun(list.run, look))
    const rows = queueRows(list, look)
    const {limit = rows.length, where, sort, columns} = flags
    if (flags.format === 'table' && where === undefined && sort === undefined && columns === undefined) {
      this.say(presentQueue({...list, rows: list.rows.slice(0, limit)}, look))
      return {run: list.run, rows: rows.slice(0, limit)}
    }
    return {run: list.run, rows: await this.sayList(rows, QUEUE_COLUMNS, flags)}
  }
}
