import {Flags} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {listFlags, PatronCommand} from '../../app/command.ts'
import {dayFlag} from '../../app/flags.ts'
import {type LifecycleMatrix, MATRIX_COLUMNS, parseCell, reportMatrix} from '../../core/lifecycle/report-matrix.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {peopleColumns} from '../../core/profile/people-columns.ts'
import {loadProfileColumns} from '../../core/profile/profile-columns.ts'
import {PEOPLE_COLUMNS} from '../../core/profile/profile-people.ts'
import type {Day} from '../../core/time/day.ts'
import {presentMatrix, presentMatrixNotes} from '../../present/lifecycle.ts'

export default class LifecycleMatrixCommand extends PatronCommand<LifecycleMatrix & {rows?: ListRow[]}> {
  static override summary = 'Count who moved from which stage to which between two days.'
  static override examples = [
    '<%= config.bin %> lifecycle matrix --from 2025-03-31 --to 2025-06-30',
    '<%= config.bin %> lifecycle matrix --from 2025-03-31 --cell high-value,slowing --format csv',
  ]
  static override flags = {
    ...listFlags,
    from: Flags.string({required: true, helpValue: 'YYYY-MM-DD', description: 'the first day'}),
    to: Flags.string({helpValue: 'YYYY-MM-DD', description: 'the second day; today unless given'}),
    cell: Flags.string({helpValue: 'FROM,TO', description: 'list the people who moved so'}),
  }

  async run(): Promise<LifecycleMatrix & {rows?: ListRow[]}> {
    const {flags} = await this.parse(LifecycleMatrixCommand)
    const cell = flags.cell === undefined ? undefined : parseCell(flags.cell)
    const {result, columns} = await this.withStore(async (context) => {
      const all = peopleColumns(PEOPLE_COLUMNS, await context.store.read(loadProfileColumns))
      const asked = cell && {...cell, fields: await this.listedFields(all, flags)}
      const days = {
        from: dayFlag(flags.from, 'from') as Day,
        to: dayFlag(flags.to, 'to') ?? asOfDay(undefined, context.now()),
      }
      return {result: await reportMatrix(context, {...days, cell: asked}), columns: all}
    })
    const {matrix, people} = result
    if (people) return {...matrix, rows: await this.sayList(people, columns, flags)}
    if (flags.format === 'table') this.say(presentMatrix(matrix, this.look()))
    else await this.sayList(matrix.cells as unknown as ListRow[], MATRIX_COLUMNS, flags)
    this.note(presentMatrixNotes(matrix, this.look()))
    return matrix
  }
}
