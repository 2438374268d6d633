import {Flags} from '@oclif/core'
import {type CommandContext, type ListFlagValues, PatronCommand} from '../../app/command.ts'
import {amountOf, shareOf} from '../../app/flags.ts'
import {asksForRows, reportFlags, scopeOf} from '../../app/report-flags.ts'
import {spendsIn} from '../../app/spend-file.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {whereTypes} from '../../core/listing/select-rows.ts'
import {CrmError} from '../../core/error/crm-error.ts'
import {currencyDigits} from '../../core/money/money.ts'
import {peopleColumns} from '../../core/profile/people-columns.ts'
import {loadProfileColumns} from '../../core/profile/profile-columns.ts'
import {COHORT_COLUMNS, cohortListRows} from '../../core/report/cohort/cohort-cells.ts'
import {cellOf, COHORT_PEOPLE_COLUMNS, cohortPeople} from '../../core/report/cohort/cohort-people.ts'
import {PAYBACK_COLUMNS, type SpendQuery} from '../../core/report/cohort/payback.ts'
import {type CohortQuery, type CohortReport, reportCohort} from '../../core/report/cohort/report-cohort.ts'
import {PERIOD_UNITS} from '../../core/report/period.ts'
import {COHORT_METRICS, type CohortMetric, presentCohort, presentCohortNotes} from '../../present/report/cohort.ts'
import {nobodyBought} from '../../present/report/empty.ts'

export default class ReportCohort extends PatronCommand<CohortReport | {rows: ListRow[]}> {
  static override summary = 'Show what customers buy by age, grouped by the period of their first purchase.'
  static override description =
    'Customers, orders, revenue and cumulative value per customer of each cohort, in the periods since. Incomplete periods are marked and enter no mean. With --from and --to: customers whose first purchase lies between them. --people lists a cell. With spend on winning customers: cost per customer and payback.'

  static override examples = [
    '<%= config.bin %> report cohort --as-of 2025-06-30',
    '<%= config.bin %> report cohort --by quarter --metric retention',
    '<%= config.bin %> report cohort --people 2025-01,3 --format csv',
    '<%= config.bin %> report cohort --metric value --spend spend.csv --margin 0.4',
  ]

  static override flags = {
    ...reportFlags,
    by: Flags.option({options: PERIOD_UNITS, default: 'month' as const})({description: 'how long a period is'}),
    metric: Flags.option({options: COHORT_METRICS, default: 'customers' as const})({
      description: 'what the triangle shows; csv and JSON have all',
    }),
    people: Flags.string({helpValue: 'COHORT,AGE', description: 'list the customers of a cell, or of a whole cohort'}),
    spend: Flags.string({
      helpValue: 'FILE',
      description: 'what was spent on winning customers: columns period and spend',
      exclusive: ['spend-per-customer'],
    }),
    'spend-per-customer': Flags.string({helpValue: 'AMOUNT', description: 'what each new customer cost'}),
    margin: Flags.string({
      helpValue: 'SHARE',
      description: 'share of revenue that pays the spend back; all of it unless given',
    }),
  }

  async run(): Promise<CohortReport | {rows: ListRow[]}> {
    const {flags} = await this.parse(ReportCohort)
    const shown = {...flags, where: undefined}
    if (flags.people === undefined) await this.checkListFlags(COHORT_COLUMNS, shown)
    const result = await this.withStore(async (context) => {
      const profile = await context.store.read(loadProfileColumns)
      const where = await this.where(flags.where, whereTypes(profile))
      const spend = await spendOf(flags, context)
      const query = {...scopeOf(flags, {where, now: context.now()}), unit: flags.by, spend}
      if (flags.people === undefined) return {report: await reportCohort(context, query)}
      const columns = peopleColumns(COHORT_PEOPLE_COLUMNS, profile)
      const fields = await this.listedFields(columns, shown)
      return {rows: await cohortPeople(context, {...query, fields, cell: cellOf(flags.people)}), columns}
    })
    if (result.rows) return {rows: await this.sayList(result.rows, result.columns, shown)}
    await this.#say(result.report, shown)
    return result.report
  }

  async #say(report: CohortReport, flags: ListFlagValues & {metric: CohortMetric}): Promise<void> {
    const look = this.look()
    const rows = cohortListRows(report.cohorts)
    if (flags.format !== 'table') {
      await this.sayList(rows, COHORT_COLUMNS, flags)
      return this.note(presentCohortNotes(report, undefined, look))
    }
    if (report.customers === 0) return this.say(nobodyBought(report, look))
    this.say(presentCohort(report, flags.metric, look))
    if (asksForRows(flags)) {
      this.gap()
      await this.sayList(rows, COHORT_COLUMNS, flags)
    }
    if (report.paybacks) {
      this.gap()
      await this.sayList(report.paybacks as unknown as ListRow[], PAYBACK_COLUMNS, {format: 'table'})
    }
    this.say(`\n${presentCohortNotes(report, flags.metric, look)}`)
  }
}

interface SpendFlags {
  spend?: string | undefined
  'spend-per-customer'?: string | undefined
  margin?: string | undefined
}

/** What was spent, as the flags say. Throws BAD_INPUT. */
async function spendOf(flags: SpendFlags, {settings}: CommandContext): Promise<CohortQuery['spend']> {
  const per_customer = amountOf(flags['spend-per-customer'], 'spend-per-customer')
  if (flags.spend === undefined && per_customer === undefined) {
    if (flags.margin === undefined) return undefined
    throw new CrmError('BAD_INPUT', '--margin is of no use without what was spent on winning customers.', {
      hint: 'Give --spend FILE or --spend-per-customer AMOUNT with it.',
    })
  }
  const margin = shareOf(flags.margin, 'margin') ?? 1
  const spends = flags.spend === undefined ? undefined : await spendsIn(flags.spend, currencyDigits(settings.currency))
  return {spends, per_customer, margin} satisfies SpendQuery
}
