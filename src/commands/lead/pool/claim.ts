import {Args} from '@oclif/core'
import {PatronCommand} from '../../../app/command.ts'
import {claimLead} from '../../../core/lead/claim-lead.ts'
import type {LeadMoveResult} from '../../../core/lead/move-lead.ts'
import {presentAssigned} from '../../../present/lead-move.ts'

export default class LeadPoolClaim extends PatronCommand<LeadMoveResult> {
  static override summary = 'Take a lead out of the public pool for yourself.'
  static override description =
    'For the rep that --as or PATRON_USER names. A rep may have as many open claims as the setting lead.claim_limit says; who had a lead may claim it again after lead.pool_rest_days.'
  static override examples = ['<%= config.bin %> lead pool claim L12 --as li']
  static override args = {lead: Args.string({description: 'id, phone, e-mail or name', required: true})}

  async run(): Promise<LeadMoveResult> {
    const {args} = await this.parse(LeadPoolClaim)
    const result = await this.withStore((context) => claimLead(context, args.lead))
    this.say(presentAssigned(result, this.look()))
    return result
  }
}
