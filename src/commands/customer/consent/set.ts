import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../../app/command.ts'
import {membersOf} from '../../../app/flags.ts'
import {setConsent, type SetConsentResult} from '../../../core/consent/set-consent.ts'
import {CONSENT_STATES, MESSAGE_CHANNELS} from '../../../core/customer/customer.ts'
import {presentSetConsent} from '../../../present/consent.ts'

export default class CustomerConsentSet extends PatronCommand<SetConsentResult> {
  static override summary = 'Note that a customer agreed to a channel, or took it back.'
  static override description =
    'A grant needs its source: where and how they said so. With it, it counts also after a withdrawal.'
  static override examples = [
    '<%= config.bin %> customer consent set C12 --channel sms,email --state granted --source "form at the till" --proof F-2025-118',
    '<%= config.bin %> customer consent set 13800138000 --channel sms --state withdrawn --source "called the shop"',
  ]
  static override args = {customer: Args.string({description: 'id, phone, e-mail, card or name', required: true})}
  static override flags = {
    channel: Flags.string({description: `channels, by commas: ${MESSAGE_CHANNELS.join(', ')}`, required: true}),
    state: Flags.option({options: CONSENT_STATES, required: true})({description: 'what they said'}),
    source: Flags.string({description: 'where and how they said so; needed to grant'}),
    proof: Flags.string({description: 'what proves it: a document, a recording, a link'}),
  }

  async run(): Promise<SetConsentResult> {
    const {args, flags} = await this.parse(CustomerConsentSet)
    const {state, source, proof} = flags
    const channels = membersOf(MESSAGE_CHANNELS, flags.channel, 'channel')
    const result = await this.withStore((context) =>
      setConsent(context, {reference: args.customer, channels, state, source, proof}),
    )
    this.say(presentSetConsent(result, this.look()))
    return result
  }
}
