import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import type {LeadMoveResult} from '../../core/lead/move-lead.ts'
import {recycleLead} from '../../core/lead/recycle-lead.ts'
import {presentRecycled} from '../../present/lead-move.ts'

export default class LeadRecycle extends PatronCommand<LeadMoveResult> {
  static override summary = 'Open a lost lead again.'
  static override description = 'It goes into the public pool, where anybody may claim it, or to a rep with --to.'
  static override examples = ['<%= config.bin %> lead recycle L12', '<%= config.bin %> lead recycle L12 --to li']
  static override args = {lead: Args.string({description: 'id, phone, e-mail or name', required: true})}
  static override flags = {to: Flags.string({helpValue: 'REP', description: 'give it to this rep'})}

  async run(): Promise<LeadMoveResult> {
    const {args, flags} = await this.parse(LeadRecycle)
    const result = await this.withStore((context) => recycleLead(context, {lead: args.lead, rep: flags.to}))
    this.say(presentRecycled(result, this.look()))
    return result
  }
}
