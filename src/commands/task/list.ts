import {Flags} from '@oclif/core'
import {listFlags, PatronCommand} from '../../app/command.ts'
import {membersOf} from '../../app/flags.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {listTasks, TASK_LIST_COLUMNS} from '../../core/queue/list-tasks.ts'
import {TASK_STATES} from '../../core/task/task.ts'

export default class TaskList extends PatronCommand<{rows: ListRow[]}> {
  static override summary = 'List tasks as they are kept, those due first on top; `patron today` ranks them.'
  static override examples = [
    '<%= config.bin %> task list --rep all --where \'rule == "win-back"\'',
    '<%= config.bin %> task list --state done,skipped,closed --columns id,who,rule,outcome,ended_because,ended_by --sort -ended_at',
  ]
  static override flags = {
    ...listFlags,
    state: Flags.string({default: 'open', description: `states by commas: ${TASK_STATES.join(', ')}`}),
    rep: Flags.string({helpValue: 'REP', description: 'whose, or all; who is acting unless given'}),
  }

  async run(): Promise<{rows: ListRow[]}> {
    const {flags} = await this.parse(TaskList)
    const states = membersOf(TASK_STATES, flags.state, 'state')
    const rows = await this.withStore((context) => listTasks(context, {states, rep: flags.rep}))
    return {rows: await this.sayList(rows, TASK_LIST_COLUMNS, flags)}
  }
}
