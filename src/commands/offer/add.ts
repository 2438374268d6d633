import {Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {amountOf, dayFlag, shareOf} from '../../app/flags.ts'
import {addOffer, type AddOfferResult} from '../../core/offer/keep-offers.ts'
import {presentNewOffer} from '../../present/offer.ts'

export default class OfferAdd extends PatronCommand<AddOfferResult> {
  static override summary = 'Put a product or a category on offer.'
  static override description =
    'One on the same thing from the same day on takes the old one’s place. Offers stand beside what is proposed for a note, and on shopping lists. `patron undo` takes it back.'
  static override examples = [
    '<%= config.bin %> offer add --product TEA --price 9.90 --from 2025-07-01 --until 2025-07-07',
    '<%= config.bin %> offer add --category 食品/茶 --off 20% --text "第二件半价"',
  ]
  static override flags = {
    product: Flags.string({helpValue: 'SKU', description: 'the product'}),
    category: Flags.string({description: 'the category, and those below it', exclusive: ['product']}),
    text: Flags.string({description: 'the offer in words'}),
    price: Flags.string({description: 'what one costs meanwhile'}),
    off: Flags.string({helpValue: 'SHARE', description: 'share off the price: 20%', exclusive: ['price']}),
    from: Flags.string({helpValue: 'YYYY-MM-DD', description: 'first day; on already unless given'}),
    until: Flags.string({helpValue: 'YYYY-MM-DD', description: 'last day; until further notice unless given'}),
  }

  async run(): Promise<AddOfferResult> {
    const {flags} = await this.parse(OfferAdd)
    const {product, category, text, from, until} = flags
    for (const [flag, day] of Object.entries({from, until})) dayFlag(day, flag)
    const terms = {price: amountOf(flags.price, 'price'), percent_off: shareOf(flags.off, 'off')}
    const input = {product, category, text, ...terms, from_on: from, until_on: until}
    const result = await this.withStore((context) => addOffer(context, input))
    this.say(presentNewOffer(result, this.look()))
    return result
  }
}
