import {Flags} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, listFlags, type ListFlagValues, PatronCommand} from '../../app/command.ts'
import {ownFlag, ownRows} from '../../app/own-rows.ts'
import {
  CHURN_COLUMNS,
  CHURN_FIELDS,
  CHURN_FILTERS,
  type ChurnList as ChurnReport,
  type ChurnRow,
  listChurn,
  moreChurnColumns,
} from '../../core/churn/list-churn.ts'
import type {ListColumn, ListRow} from '../../core/listing/list-column.ts'
import {chooseColumns, columnsInUse, whereTypes} from '../../core/listing/select-rows.ts'
import {profileCustomers} from '../../core/profile/profile.ts'
import {loadProfileColumns, needsOf} from '../../core/profile/profile-columns.ts'
import {churnListReason, presentThresholds} from '../../present/churn.ts'
import {presentChurnModel} from '../../present/churn-probability.ts'
import type {Look} from '../../present/language.ts'

export default class ChurnList extends PatronCommand<ChurnReport> {
  static override summary =
    'List customers whose silence is long for their own rhythm, by what their staying away would cost.'
  static override description =
    "A customer with enough purchases is measured on the own usual gap, others on the shop's. Where there is enough to learn from, each has the probability of no purchase within churn.horizon_days, with its reasons: the own rhythm, the purchase model, the category's cycle (`patron churn check` shows how good it is). Says the thresholds it used; `patron settings list` shows how to change them."
  static override examples = [
    '<%= config.bin %> churn list --as-of 2025-06-30 --limit 20',
    '<%= config.bin %> churn list --at-risk high --format csv --columns id,name,value_at_stake',
  ]

  static override flags = {
    ...listFlags,
    ...asOfFlag,
    ...ownFlag,
    'at-risk': Flags.option({options: CHURN_FILTERS, default: 'medium' as const})({
      description: 'high only, medium and high, or all buyers',
    }),
  }

  async run(): Promise<ChurnReport> {
    const {flags} = await this.parse(ChurnList)
    const {report, more} = await this.withStore(async (context) => {
      const {store, settings, now} = context
      const asOf = asOfDay(flags['as-of'], now())
      const all = await store.read(async (book) => {
        const named = await this.#moreColumns(moreChurnColumns(await loadProfileColumns(book)), flags)
        const fields = named.map(({key}) => key)
        const profile = await profileCustomers(book, {asOf, settings, needs: needsOf([...CHURN_FIELDS, ...fields])})
        return {report: listChurn(profile, flags['at-risk'], fields), more: named}
      })
      const rows = await ownRows(context, all.report.rows, {rep: flags.rep, of: ({id}) => id})
      return {...all, report: {...all.report, rows: [...rows]}}
    })
    const look = this.look()
    this.note([presentThresholds(report, look), presentChurnModel(report, look)].filter(Boolean).join('\n'))
    if (report.buyers === 0 && flags.format === 'table') return report
    const rows = await this.sayList(
      report.rows.map((row) => withReason(row, look)),
      [...CHURN_COLUMNS, ...more],
      flags,
    )
    return {...report, rows: rows as ChurnReport['rows']}
  }

  /** The profile's columns that the flags name: of so many, only those are worked out. */
  async #moreColumns(profile: readonly ListColumn[], flags: ListFlagValues): Promise<ListColumn[]> {
    const all = [...CHURN_COLUMNS, ...profile]
    const where = await this.where(flags.where, whereTypes(all))
    const shown = flags.columns === undefined ? CHURN_COLUMNS : chooseColumns(all, flags.columns)
    const used = new Set(columnsInUse(all, {shown, sort: flags.sort, where}))
    return profile.filter(({key}) => used.has(key))
  }
}

/** The row with its reason, put into words when it is read: of many rows few are shown. */
function withReason(row: ChurnRow, look: Look): ListRow {
  return {
    ...row,
    get reason() {
      return churnListReason(row, look)
    },
  }
}
