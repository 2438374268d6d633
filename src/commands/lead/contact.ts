import {Args} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {contactLead, type ContactLeadResult} from '../../core/lead/contact-lead.ts'
import {presentContact} from '../../present/lead.ts'

export default class LeadContact extends PatronCommand<ContactLeadResult> {
  static override summary = 'Mark a lead as contacted just now.'
  static override description = '`patron undo` takes it back.'
  static override examples = ['<%= config.bin %> lead contact L12', '<%= config.bin %> lead contact 13800138000']
  static override args = {lead: Args.string({description: 'id, phone, e-mail or name', required: true})}

  async run(): Promise<ContactLeadResult> {
    const {args} = await this.parse(LeadContact)
    const result = await this.withStore((context) => contactLead(context, args.lead))
    this.say(presentContact(result, this.look()))
    return result
  }
}
