import {Args} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, PatronCommand} from '../../app/command.ts'
import {type CustomerForecast, showForecast} from '../../core/forecast/show-forecast.ts'
import {presentForecast} from '../../present/forecast/customer.ts'
import {presentBasis} from '../../present/forecast/basis.ts'
import {mergedNote} from '../../present/merged-note.ts'

export default class ForecastShow extends PatronCommand<CustomerForecast> {
  static override summary = 'Show what one customer may be expected to do, and what that is worth.'
  static override description =
    'Expected purchases and value, whether they are still a customer, and the value of the next 12 months, each with an interval. `patron explain REF forecast` says how it comes about.'

  static override examples = [
    '<%= config.bin %> forecast show 13800138000',
    '<%= config.bin %> forecast show C12 --as-of 2025-06-30 --json',
  ]

  static override args = {customer: Args.string({description: 'id, phone, e-mail, card or name', required: true})}
  static override flags = asOfFlag

  async run(): Promise<CustomerForecast> {
    const {args, flags} = await this.parse(ForecastShow)
    const forecast = await this.withStore((context) =>
      showForecast(context, {reference: args.customer, asOf: asOfDay(flags['as-of'], context.now())}),
    )
    const look = this.look()
    this.note(mergedNote(args.customer, forecast.id, look))
    this.note(presentBasis(forecast.learned, look))
    this.say(presentForecast(forecast, look))
    return forecast
  }
}
