import {Args} from '@oclif/core'
import {PatronCommand} from '../../../app/command.ts'
import {type ManualScoreResult, resetLeadScore} from '../../../core/lead-score/manual-score.ts'
import {presentManualScore} from '../../../present/lead-score.ts'

export default class LeadScoreReset extends PatronCommand<ManualScoreResult> {
  static override summary = 'Take the score by hand away from a lead: its points count again.'
  static override examples = ['<%= config.bin %> lead score reset L12']
  static override args = {lead: Args.string({description: 'id, phone, e-mail or name', required: true})}

  async run(): Promise<ManualScoreResult> {
    const {args} = await this.parse(LeadScoreReset)
    const result = await this.withStore((context) => resetLeadScore(context, args.lead))
    this.say(presentManualScore(result, this.look()))
    return result
  }
}
