import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {LEAD_LOST_REASONS} from '../../core/lead/lead.ts'
import {loseLead} from '../../core/lead/lose-lead.ts'
import type {LeadMoveResult} from '../../core/lead/move-lead.ts'
import {presentLost} from '../../present/lead-move.ts'

export default class LeadLose extends PatronCommand<LeadMoveResult> {
  static override summary = 'Give a lead up, with the reason.'
  static override description = '`patron lead recycle` opens it again, `patron undo` takes it back.'
  static override examples = [
    '<%= config.bin %> lead lose L12 --reason price --note "20 % above the market"',
    '<%= config.bin %> lead lose 13800138000 --reason no-answer',
  ]
  static override args = {lead: Args.string({description: 'id, phone, e-mail or name', required: true})}
  static override flags = {
    reason: Flags.option({options: LEAD_LOST_REASONS})({description: 'why it is lost', required: true}),
    note: Flags.string({description: 'what more there is to say of it'}),
  }

  async run(): Promise<LeadMoveResult> {
    const {args, flags} = await this.parse(LeadLose)
    const input = {lead: args.lead, reason: flags.reason, text: flags.note}
    const result = await this.withStore((context) => loseLead(context, input))
    this.say(presentLost(result, this.look()))
    return result
  }
}
