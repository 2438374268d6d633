import {Flags} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, listFlags, PatronCommand} from '../../app/command.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {peopleColumns} from '../../core/profile/people-columns.ts'
import {loadProfileColumns} from '../../core/profile/profile-columns.ts'
import {PEOPLE_COLUMNS} from '../../core/profile/profile-people.ts'
import {
  POTENTIAL_COLUMNS,
  type PotentialReport,
  reportPotential,
} from '../../core/segment/potential/report-potential.ts'
import {reportValues, VALUE_COLUMNS, valuePeople, type ValueReport} from '../../core/segment/report-values.ts'
import {VALUE_CLASSES} from '../../core/segment/value-class.ts'
import {evidenceText, presentPotentialNotes, presentValueNotes} from '../../present/value.ts'

type Answer = (ValueReport & {rows?: ListRow[]}) | PotentialReport

export default class SegmentValue extends PatronCommand<Answer> {
  static override summary = 'Cut the buyers by RFM × expected value into six classes, or find new ones with potential.'
  static override description =
    'Every buyer is in exactly one class; the definitions are printed with their figures. --potential lists new customers whose first orders resemble those of the best today, with the evidence.'
  static override examples = [
    '<%= config.bin %> segment value --as-of 2025-06-30',
    '<%= config.bin %> segment value --class high-value-at-risk --format csv',
    '<%= config.bin %> segment value --potential --limit 20',
  ]
  static override flags = {
    ...listFlags,
    ...asOfFlag,
    class: Flags.option({options: VALUE_CLASSES})({description: "list this class's customers"}),
    customers: Flags.boolean({description: 'list the customers of all classes'}),
    potential: Flags.boolean({
      description: 'list new customers by how much their first order resembles those of the best',
      exclusive: ['class', 'customers'],
    }),
  }

  async run(): Promise<Answer> {
    const {flags} = await this.parse(SegmentValue)
    return flags.potential ? this.#potential() : this.#classes()
  }

  async #classes(): Promise<ValueReport & {rows?: ListRow[]}> {
    const {flags} = await this.parse(SegmentValue)
    const people = flags.customers || flags.class !== undefined
    const {result, columns, fields} = await this.withStore(async (context) => {
      const own = [...PEOPLE_COLUMNS, {key: 'value_class', type: 'text'} as const]
      const all = peopleColumns(own, await context.store.read(loadProfileColumns))
      const used = people ? await this.listedFields(all, flags) : undefined
      const asOf = asOfDay(flags['as-of'], context.now())
      return {result: await reportValues(context, {asOf, fields: used}), columns: all, fields: used}
    })
    const {report} = result
    const look = this.look()
    if (fields) {
      this.note(presentValueNotes(report, look))
      return {...report, rows: await this.sayList(valuePeople(result, fields, flags.class), columns, flags)}
    }
    await this.sayList(report.classes as unknown as ListRow[], VALUE_COLUMNS, flags)
    this.note(presentValueNotes(report, look))
    return report
  }

  async #potential(): Promise<PotentialReport> {
    const {flags} = await this.parse(SegmentValue)
    const {report, columns} = await this.withStore(async (context) => {
      const all = peopleColumns(POTENTIAL_COLUMNS, await context.store.read(loadProfileColumns))
      const own = new Set(POTENTIAL_COLUMNS.map(({key}) => key))
      const fields = (await this.listedFields(all, flags)).filter((field) => !own.has(field))
      const asOf = asOfDay(flags['as-of'], context.now())
      return {report: await reportPotential(context, {asOf, fields}), columns: all}
    })
    const look = this.look()
    this.note(presentPotentialNotes(report, look))
    const rows = report.rows.map((row) => ({...row, evidence: evidenceText(row.evidence, look)}))
    const shown = await this.sayList(rows, columns, flags)
    const ids = new Set(shown.map(({id}) => id))
    return {...report, rows: report.rows.filter(({id}) => ids.has(id))}
  }
}
