import {Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {addLead} from '../../core/lead/add-lead.ts'
import {type Lead, LEAD_POTENTIALS, LEAD_SOURCES} from '../../core/lead/lead.ts'
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
    name: Flags.string({description: 'name'}),
    phone: Flags.string({description: 'phone number'}),
    email: Flags.string({description: 'e-mail address'}),
    source: Flags.option({options: LEAD_SOURCES})({description: 'where the lead comes from'}),
    region: Flags.string({description: 'province or region'}),
    city: Flags.string({description: 'city'}),
    shop: Flags.string({description: 'retail location that is near'}),
    industry: Flags.string({description: 'trade of the lead'}),
    potential: Flags.option({options: LEAD_POTENTIALS})({description: 'buying potential'}),
    note: Flags.string({description: 'free text'}),
    owner: Flags.string({description: 'sales rep in charge'}),
  }

  async run(): Promise<Lead> {
    const {flags} = await this.parse(LeadAdd)
    const {store: _store, lang: _lang, json: _json, ...given} = flags as typeof flags & {json?: boolean}
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
