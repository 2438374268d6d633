import {Args} from '@oclif/core'
import {PatronCommand} from '../../../app/command.ts'
import {type ConsentPage, showConsent} from '../../../core/consent/show-consent.ts'
import {presentConsent} from '../../../present/consent.ts'

export default class CustomerConsentShow extends PatronCommand<ConsentPage> {
  static override summary = 'Show what a customer agreed to and took back, channel by channel, with source and proof.'
  static override examples = ['<%= config.bin %> customer consent show 13800138000']
  static override args = {customer: Args.string({description: 'id, phone, e-mail, card or name', required: true})}

  async run(): Promise<ConsentPage> {
    const {args} = await this.parse(CustomerConsentShow)
    const page = await this.withStore((context) => showConsent(context, args.customer))
    this.say(presentConsent(page, this.look()))
    return page
  }
}
