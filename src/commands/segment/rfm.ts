import {Flags} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, type CommandContext, listFlags, type ListFlagValues, PatronCommand} from '../../app/command.ts'
import {numberList} from '../../app/flags.ts'
import type {ListColumn, ListRow} from '../../core/listing/list-column.ts'
import {loadProfileColumns} from '../../core/profile/profile-columns.ts'
import {
  SEGMENT_SCHEMES,
  SEGMENT_SUMMARY_COLUMNS,
  segmentCustomerColumns,
  segmentCustomers,
  type SegmentReport,
  segmentRows,
} from '../../core/segment/segment-customers.ts'
import {presentCuts} from '../../present/segment.ts'

export default class SegmentRfm extends PatronCommand<SegmentReport & {rows?: ListRow[]}> {
  static override summary = 'Cut the customers by recency, frequency and monetary value.'
  static override description =
    'quintile: scores 1 to 5 and named segments. grid16: recency (active, silent, sleeping, lost) × frequency (new, second-time, regular, fan). mean: the eight segments of the Chinese teaching form. Says the cut points it used.'

  static override examples = [
    '<%= config.bin %> segment rfm --as-of 2025-06-30',
    '<%= config.bin %> segment rfm --scheme grid16 --auto',
    '<%= config.bin %> segment rfm --segment champions --format csv',
    '<%= config.bin %> segment rfm --scheme grid16 --recency 30,90,180 --frequency 1,2,5 --customers --limit 20',
  ]

  static override flags = {
    ...listFlags,
    ...asOfFlag,
    scheme: Flags.option({options: SEGMENT_SCHEMES})({
      description: 'how to cut; quintile unless settings say otherwise',
    }),
    auto: Flags.boolean({description: "grid16: recency windows from the shop's own gaps between purchases"}),
    customers: Flags.boolean({description: 'list the customers instead of the segments'}),
    segment: Flags.string({description: "list this segment's customers"}),
    recency: Flags.string({helpValue: 'DAYS,...', description: 'own cut points of recency'}),
    frequency: Flags.string({helpValue: 'ORDERS,...', description: 'own cut points of frequency'}),
    monetary: Flags.string({helpValue: 'AMOUNT,...', description: 'own cut points of monetary value'}),
  }

  async run(): Promise<SegmentReport & {rows?: ListRow[]}> {
    const {flags} = await this.parse(SegmentRfm)
    const cuts = {
      recency: numberList(flags.recency, 'recency', '30,90,180'),
      frequency: numberList(flags.frequency, 'frequency', '1,2,5'),
      monetary: numberList(flags.monetary, 'monetary', '100,500,2000'),
    }
    const given = Object.fromEntries(Object.entries(cuts).filter(([, cut]) => cut !== undefined))
    const {scheme, auto, segment} = flags
    const people = flags.customers || segment !== undefined
    const {result, list} = await this.withStore(async (context) => {
      const known = people ? await this.#list(context, flags) : undefined
      const asOf = asOfDay(flags['as-of'], context.now())
      const query = {asOf, scheme, auto, segment, people, cuts: given, fields: known?.fields}
      return {result: await segmentCustomers(context, query), list: known}
    })
    this.note(presentCuts(result.report, this.look()))
    if (list) {
      const rows = await this.sayList(segmentRows(result, {segment, fields: list.fields}), list.columns, flags)
      return {...result.report, rows}
    }
    await this.sayList(result.report.summary as unknown as ListRow[], SEGMENT_SUMMARY_COLUMNS, flags)
    return result.report
  }
  /** The columns that the people have, and which of them this list reads. */
  async #list(
    {store}: Pick<CommandContext, 'store'>,
    flags: ListFlagValues,
  ): Promise<{columns: ListColumn[]; fields: string[]}> {
    const columns = segmentCustomerColumns(await store.read(loadProfileColumns))
    return {columns, fields: await this.listedFields(columns, flags)}
  }
}
