import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, listFlags, PatronCommand} from '../../app/command.ts'
import type {ChurnCheck as Check} from '../../core/churn/check-churn.ts'
import {CHURN_CHECK_COLUMNS, checkRows, reportChurnCheck} from '../../core/churn/check-report.ts'
import {presentChurnCheck} from '../../present/churn-check.ts'

export default class ChurnCheck extends PatronCommand<Check> {
  static override summary = 'Check how well the churn probability foretold the last horizon.'
  static override description =
    'Learns from who stayed away in the horizon before the last (setting churn.horizon_days), foretells the last one, and holds that against what happened: ranking, error, calibration, and the lift of the tenth it is surest of, beside the stages by gaps and the naive rule of 90 days.'

  static override examples = [
    '<%= config.bin %> churn check --as-of 2025-06-30',
    '<%= config.bin %> churn check --format csv',
  ]

  static override flags = {...listFlags, ...asOfFlag}

  async run(): Promise<Check> {
    const {flags} = await this.parse(ChurnCheck)
    await this.checkListFlags(CHURN_CHECK_COLUMNS, flags)
    const check = await this.withStore((context) =>
      reportChurnCheck(context, {asOf: asOfDay(flags['as-of'], context.now())}),
    )
    const text = presentChurnCheck(check, this.look())
    if (flags.format === 'table') this.say(text)
    else this.note(text)
    if (check.model) {
      if (flags.format === 'table') this.gap()
      await this.sayList(checkRows(check), CHURN_CHECK_COLUMNS, flags)
    }
    return check
  }
}
