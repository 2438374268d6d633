import {Flags} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, listFlags, PatronCommand} from '../../app/command.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {peopleColumns} from '../../core/profile/people-columns.ts'
import {loadProfileColumns} from '../../core/profile/profile-columns.ts'
import {PEOPLE_COLUMNS} from '../../core/profile/profile-people.ts'
import {QUADRANTS} from '../../core/segment/quadrant.ts'
import {
  quadrantColumns,
  quadrantPeople,
  type QuadrantReport,
  reportQuadrants,
} from '../../core/segment/report-quadrants.ts'
import {presentQuadrantMap, presentQuadrantNotes} from '../../present/quadrant.ts'

export default class SegmentQuadrant extends PatronCommand<QuadrantReport & {rows?: ListRow[]}> {
  static override summary = 'Cut the customers by average order value × number of orders: four corners and a picture.'
  static override description =
    'Says where it cut, who is below the map, and whether one corner is larger than chance would make it.'
  static override examples = [
    '<%= config.bin %> segment quadrant --as-of 2025-06-30',
    '<%= config.bin %> segment quadrant --cut median',
    '<%= config.bin %> segment quadrant --change 30',
    '<%= config.bin %> segment quadrant --cut 120,5 --corner high-low --format csv',
  ]

  static override flags = {
    ...listFlags,
    ...asOfFlag,
    cut: Flags.string({
      helpValue: 'mean|median|VALUE,ORDERS',
      description: 'where to cut; the setting quadrant.cut unless given',
    }),
    corner: Flags.option({options: QUADRANTS})({description: "list this corner's customers: value, then orders"}),
    customers: Flags.boolean({description: 'list the customers of all corners'}),
    change: Flags.integer({
      min: 1,
      helpValue: 'DAYS',
      description: 'hold the corners against so many days before, each day by its own cut',
    }),
  }

  async run(): Promise<QuadrantReport & {rows?: ListRow[]}> {
    const {flags} = await this.parse(SegmentQuadrant)
    const people = flags.customers || flags.corner !== undefined
    if (!people) await this.checkListFlags(quadrantColumns(flags.change), flags)
    const {result, columns, fields} = await this.withStore(async (context) => {
      const all = peopleColumns(
        [...PEOPLE_COLUMNS, {key: 'quadrant', type: 'text'}],
        await context.store.read(loadProfileColumns),
      )
      const used = people ? await this.listedFields(all, flags) : undefined
      const asOf = asOfDay(flags['as-of'], context.now())
      const query = {asOf, cut: flags.cut, fields: used, change: flags.change}
      return {result: await reportQuadrants(context, query), columns: all, fields: used}
    })
    const {report} = result
    const look = this.look()
    if (fields) {
      this.note(presentQuadrantNotes(report, look))
      return {...report, rows: await this.sayList(quadrantPeople(result, fields, flags.corner), columns, flags)}
    }
    if (flags.format === 'table') this.say(presentQuadrantMap(result, look))
    await this.sayList(report.corners as unknown as ListRow[], quadrantColumns(flags.change), flags)
    this.note(presentQuadrantNotes(report, look))
    return report
  }
}
