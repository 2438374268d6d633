import {Args} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import type {LeadMoveResult} from '../../core/lead/move-lead.ts'
import {qualifyLead} from '../../core/lead/qualify-lead.ts'
import {presentQualified} from '../../present/lead-move.ts'

export default class LeadQualify extends PatronCommand<LeadMoveResult> {
  static override summary = 'Mark a lead as qualified: they have a need and may buy.'
  static override description = 'Only one that was contacted can be. `patron undo` takes it back.'
  static override examples = ['<%= config.bin %> lead qualify L12']
  static override args = {lead: Args.string({description: 'id, phone, e-mail or name', required: true})}

  async run(): Promise<LeadMoveResult> {
    const {args} = await this.parse(LeadQualify)
    const result = await this.withStore((context) => qualifyLead(context, args.lead))
    this.say(presentQualified(result, this.look()))
    return result
  }
}
