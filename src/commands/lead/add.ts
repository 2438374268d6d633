import {Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {leadFlags} from '../../app/lead-flags.ts'
import {addLead} from '../../core/lead/add-lead.ts'
import {type Lead, LEAD_SOURCES} from '../../core/lead/lead.ts'
import {presentNewLead} from '../../present/lead.ts'

export default class LeadAdd extends PatronCommand<Lead> {
  static override summary = 'Add somebody who may become a customer.'
  static override description =
    'Asks for what is missing on a terminal. A phone or e-mail that is a customer’s already is refused.'
  static override examples = [
    '<%= config.bin %> lead add --name 王小明 --phone 13800138000 --source cold-visit --region 浙江',
    '<%= config.bin %> lead add --name "Ada Example" --email ada@example.com --source web --potential high',
  ]

  static override flags = {
    ...leadFlags,
    source: Flags.option({options: LEAD_SOURCES})({description: 'where the lead comes from'}),
    owner: Flags.string({description: 'sales rep in charge'}),
  }

  async run(): Promise<Lead> {
    const {flags} = await this.parse(LeadAdd)
    const {name, phone, email, source, region, city, shop, industry, potential, note, owner} = flags
    const given = {name, phone, email, source, region, city, shop, industry, potential, note, owner}
    const input = await this.askForMissing(given)
    const lead = await this.withStore((context) => addLead(context, input))
    this.say(presentNewLead(lead, this.look()))
    return lead
  }

  private async askForMissing(given: Partial<Lead>): Promise<Parameters<typeof addLead>[1]> {
    const {askNewLead} = await import('../../app/ask-lead.ts')
    return askNewLead(given)
  }
}
