import {Flags} from '@oclif/core'
import {asOfDay} from '../../../app/clock.ts'
import {asOfFlag, PatronCommand} from '../../../app/command.ts'
import {fitLeadScore, type FitLeadScoreResult} from '../../../core/lead-score/fit-lead-score.ts'
import {presentFit} from '../../../present/lead-score.ts'

export default class LeadScoreFit extends PatronCommand<FitLeadScoreResult> {
  static override summary = 'Learn from the leads that were won and lost, and keep it for lists and the queue.'
  static override description =
    'Refused below 200 decided leads (setting lead.learn_decided) or 20 of one kind (lead.learn_each). Columns that give the outcome away are named and left out, unless --keep names them.'
  static override examples = [
    '<%= config.bin %> lead score fit',
    '<%= config.bin %> lead score fit --keep "Credit score"',
  ]
  static override flags = {
    ...asOfFlag,
    keep: Flags.string({
      multiple: true,
      helpValue: 'COLUMN',
      description: 'learn from a column although it gives the outcome away',
    }),
  }

  async run(): Promise<FitLeadScoreResult> {
    const {flags} = await this.parse(LeadScoreFit)
    const result = await this.withStore((context) =>
      fitLeadScore(context, {asOf: asOfDay(flags['as-of'], context.now()), keep: flags.keep}),
    )
    this.say(presentFit(result, this.look()))
    return result
  }
}
