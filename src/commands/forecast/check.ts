import {Flags} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, listFlags, PatronCommand} from '../../app/command.ts'
import {checkForecast, FORECAST_CHECK_COLUMNS, type ForecastCheck as Check} from '../../core/forecast/check-forecast.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {PURCHASE_MODELS} from '../../core/forecast/purchase-fit.ts'
import {presentBasis} from '../../present/forecast/basis.ts'
import {presentCheck} from '../../present/forecast/check.ts'

export default class ForecastCheck extends PatronCommand<Check> {
  static override summary = 'Check how well forecasts would have met what happened.'
  static override description =
    'Fits on the past, forecasts the weeks held back for everybody who had bought by then, and compares: error and correlation beside two simple rules (everybody goes on at their own rate; everybody buys like the mean customer), calibration by tenths of the forecast, and purchases added up week by week.'

  static override examples = [
    '<%= config.bin %> forecast check --weeks 13',
    '<%= config.bin %> forecast check --model mbg --as-of 2025-06-30 --json',
    '<%= config.bin %> forecast check --format csv',
  ]

  static override flags = {
    ...listFlags,
    ...asOfFlag,
    weeks: Flags.integer({min: 1, max: 520, default: 13, description: 'weeks held back'}),
    model: Flags.option({options: PURCHASE_MODELS})({
      description: 'model to check; the setting forecast.model unless given',
    }),
  }

  async run(): Promise<Check> {
    const {flags} = await this.parse(ForecastCheck)
    const {weeks, model} = flags
    await this.checkListFlags(FORECAST_CHECK_COLUMNS, flags)
    const check = await this.withStore((context) =>
      checkForecast(context, {asOf: asOfDay(flags['as-of'], context.now()), weeks, model}),
    )
    this.note(presentBasis(check.learned, this.look(), {keep: false}))
    const text = presentCheck(check, this.look())
    if (flags.format === 'table') this.say(text)
    else this.note(text)
    if (check.customers > 0 || flags.format !== 'table')
      await this.sayList(check.deciles as unknown as ListRow[], FORECAST_CHECK_COLUMNS, flags)
    return check
  }
}
