import {Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {amountOf} from '../../app/flags.ts'
import {addTouch, type AddTouchResult} from '../../core/touch/add-touch.ts'
import {TOUCH_KINDS} from '../../core/touch/touch.ts'
import {presentNewTouch} from '../../present/touch.ts'

export default class TouchAdd extends PatronCommand<AddTouchResult> {
  static override summary = 'Note one touch: a call, a visit, a message, an answer.'
  static override description = '`patron undo` takes it back.'
  static override examples = [
    '<%= config.bin %> touch add --customer 13800138000 --kind call --detail "asked about the tea" --outcome "will come on Friday"',
    '<%= config.bin %> touch add --lead L12 --kind visit --at "2025-06-30 18:00" --rep li',
  ]
  static override flags = {
    customer: Flags.string({helpValue: 'REF', description: 'whose it is: id, phone, e-mail, card or name'}),
    lead: Flags.string({helpValue: 'REF', description: 'the lead whose it is', exclusive: ['customer']}),
    kind: Flags.option({options: TOUCH_KINDS, required: true})({description: 'what it was'}),
    at: Flags.string({helpValue: 'TIME', description: 'when; now unless given'}),
    channel: Flags.string({description: 'through which channel'}),
    detail: Flags.string({description: 'what was said, asked or looked at'}),
    outcome: Flags.string({description: 'what it came to'}),
    score: Flags.string({description: 'what a review or survey gave'}),
    product: Flags.string({description: 'sku of the product it was about'}),
    shop: Flags.string({description: 'shop'}),
    rep: Flags.string({description: 'rep or shop guide'}),
    campaign: Flags.string({description: 'campaign it belongs to'}),
  }

  async run(): Promise<AddTouchResult> {
    const {flags} = await this.parse(TouchAdd)
    const {customer, lead, kind, at, channel, detail, outcome, product, shop, rep, campaign} = flags
    const score = amountOf(flags.score, 'score')
    const said = {channel, detail, outcome, score, product_id: product, shop, rep, campaign}
    const result = await this.withStore((context) => addTouch(context, {customer, lead, kind, at, ...said}))
    this.say(presentNewTouch(result, this.look()))
    return result
  }
}
