import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../../app/command.ts'
import {type ManualScoreResult, setLeadScore} from '../../../core/lead-score/manual-score.ts'
import {presentManualScore} from '../../../present/lead-score.ts'

export default class LeadScoreSet extends PatronCommand<ManualScoreResult> {
  static override summary = 'Give a lead a score by hand, which stands until it is reset.'
  static override examples = ['<%= config.bin %> lead score set L12 80 --why "the owner knows us"']
  static override args = {
    lead: Args.string({description: 'id, phone, e-mail or name', required: true}),
    score: Args.integer({description: '0 to 100', required: true}),
  }
  static override flags = {why: Flags.string({description: 'why'})}

  async run(): Promise<ManualScoreResult> {
    const {args, flags} = await this.parse(LeadScoreSet)
    const input = {reference: args.lead, score: args.score, why: flags.why}
    const result = await this.withStore((context) => setLeadScore(context, input))
    this.say(presentManualScore(result, this.look()))
    return result
  }
}
