import {Flags} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, listFlags, PatronCommand} from '../../app/command.ts'
import {CHURN_COLUMNS, CHURN_FILTERS, type ChurnList as ChurnReport, listChurn} from '../../core/churn/list-churn.ts'
import {profileCustomers} from '../../core/profile/profile.ts'
import {churnReason, presentThresholds} from '../../present/churn.ts'

export default class ChurnList extends PatronCommand<ChurnReport> {
  static override summary = 'List customers whose silence is long for their own rhythm, by value at stake.'
  static override description =
    "A customer with enough purchases is measured on the own usual gap, others on the shop's. Says the thresholds it used; `patron settings list` shows how to change them."
  static override examples = [
    '<%= config.bin %> churn list --as-of 2025-06-30 --limit 20',
    '<%= config.bin %> churn list --at-risk high --format csv --columns id,name,value_at_stake',
  ]

  static override flags = {
    ...listFlags,
    ...asOfFlag,
    'at-risk': Flags.option({options: CHURN_FILTERS, default: 'medium' as const})({
      description: 'high only, medium and high, or all buyers',
    }),
  }

  async run(): Promise<ChurnReport> {
    const {flags} = await this.parse(ChurnList)
    const report = await this.withStore(({store, settings, now}) => {
      const asOf = asOfDay(flags['as-of'], now())
      return store.read(async (book) => listChurn(await profileCustomers(book, {asOf, settings}), flags['at-risk']))
    })
    const look = this.look()
    this.note(presentThresholds(report, look))
    const rows = await this.sayList(
      report.rows.map((row) => ({...row, reason: churnReason(row, look)})),
      CHURN_COLUMNS,
      flags,
    )
    return {...report, rows: rows as ChurnReport['rows']}
  }
}
