import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {leadFlags} from '../../app/lead-flags.ts'
import {membersOf} from '../../app/flags.ts'
import {editLead, type EditLeadResult, LEAD_CLEAR_FIELDS} from '../../core/lead/edit-lead.ts'
import {presentEditedLead} from '../../present/lead-move.ts'

export default class LeadEdit extends PatronCommand<EditLeadResult> {
  static override summary = 'Change what is known of a lead.'
  static override description =
    'A phone or e-mail takes the place of the one before. Where it is a customer’s, the lead became them: it is won by their first order.'
  static override examples = [
    '<%= config.bin %> lead edit L12 --potential high --region 浙江',
    '<%= config.bin %> lead edit L12 --phone 13900139000 --clear note',
  ]
  static override args = {lead: Args.string({description: 'id, phone, e-mail or name', required: true})}
  static override flags = {
    ...leadFlags,
    source: Flags.string({description: 'where the lead comes from'}),
    owner: Flags.string({helpValue: 'REP', description: 'sales rep in charge'}),
    clear: Flags.string({helpValue: 'FIELDS', description: 'fields to empty, by commas'}),
  }

  async run(): Promise<EditLeadResult> {
    const {args, flags} = await this.parse(LeadEdit)
    const {name, phone, email, source, region, city, shop, industry, potential, note, owner} = flags
    const set = {name, phone, email, source, region, city, shop, industry, potential, note}
    const clear = flags.clear === undefined ? [] : membersOf(LEAD_CLEAR_FIELDS, flags.clear, 'clear')
    const result = await this.withStore((context) => editLead(context, args.lead, {set, owner, clear}))
    this.say(presentEditedLead(result, this.look()))
    return result
  }
}
