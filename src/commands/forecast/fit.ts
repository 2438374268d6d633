import {Flags} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, PatronCommand} from '../../app/command.ts'
import {fitForecast} from '../../core/forecast/fit-forecast.ts'
import type {Learned} from '../../core/forecast/learned.ts'
import {PURCHASE_MODELS} from '../../core/forecast/purchase-fit.ts'
import {presentLearned} from '../../present/forecast/learned.ts'

export default class ForecastFit extends PatronCommand<Learned> {
  static override summary = 'Learn from all customers what each may be expected to do, and keep it.'
  static override description =
    'Fits a model of when customers buy (BG/NBD, or MBG/NBD) and one of how much (Gamma-Gamma). What is kept is used for 30 days (setting forecast.keep_days); without it, commands that need it learn on the spot. Too few customers for a model leave observed rates.'

  static override examples = [
    '<%= config.bin %> forecast fit',
    '<%= config.bin %> forecast fit --model mbg --as-of 2025-06-30',
  ]

  static override flags = {
    ...asOfFlag,
    model: Flags.option({options: PURCHASE_MODELS})({
      description: 'bg: who bought once cannot have left; mbg: they can. The setting forecast.model unless given',
    }),
  }

  async run(): Promise<Learned> {
    const {flags} = await this.parse(ForecastFit)
    const learned = await this.withStore((context) =>
      fitForecast(context, {asOf: asOfDay(flags['as-of'], context.now()), model: flags.model}),
    )
    this.say(presentLearned(learned, this.look()))
    return learned
  }
}
