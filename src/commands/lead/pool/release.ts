import {Args} from '@oclif/core'
import {PatronCommand} from '../../../app/command.ts'
import type {LeadMoveResult} from '../../../core/lead/move-lead.ts'
import {releaseLead} from '../../../core/lead/release-lead.ts'
import {presentReleased} from '../../../present/lead-move.ts'

export default class LeadPoolRelease extends PatronCommand<LeadMoveResult> {
  static override summary = 'Put a lead back into the public pool.'
  static override examples = ['<%= config.bin %> lead pool release L12']
  static override args = {lead: Args.string({description: 'id, phone, e-mail or name', required: true})}

  async run(): Promise<LeadMoveResult> {
    const {args} = await this.parse(LeadPoolRelease)
    const result = await this.withStore((context) => releaseLead(context, args.lead))
    this.say(presentReleased(result, this.look()))
    return result
  }
}
