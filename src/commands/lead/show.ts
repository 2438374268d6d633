import {Args} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {type LeadPage, showLead} from '../../core/lead/show-lead.ts'
import {presentLead} from '../../present/lead.ts'

export default class LeadShow extends PatronCommand<LeadPage> {
  static override summary = 'Show one lead: who, and the contact that is due.'
  static override examples = ['<%= config.bin %> lead show L12', '<%= config.bin %> lead show 王小明 --json']
  static override args = {lead: Args.string({description: 'id, phone, e-mail or name', required: true})}

  async run(): Promise<LeadPage> {
    const {args} = await this.parse(LeadShow)
    const page = await this.withStore((context) => showLead(context, args.lead))
    this.say(presentLead(page, this.look()))
    return page
  }
}
