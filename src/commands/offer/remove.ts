import {Args} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {idsNamed} from '../../app/ids-named.ts'
import {removeOffers} from '../../core/offer/keep-offers.ts'
import {presentRemovedOffers} from '../../present/offer.ts'

export default class OfferRemove extends PatronCommand<{removed: string[]; change_id: number}> {
  static override summary = 'Remove offers.'
  static override description = '`patron undo` brings them back.'
  static override examples = [
    '<%= config.bin %> offer remove TEA@2025-07-01',
    '<%= config.bin %> offer list --state over --format csv --columns id | <%= config.bin %> offer remove -',
  ]
  static override strict = false
  static override args = {offer: Args.string({description: 'ids of one or more; - for ids on standard input'})}

  async run(): Promise<{removed: string[]; change_id: number}> {
    const {argv} = await this.parse(OfferRemove)
    const ids = await idsNamed(argv as string[])
    const result = await this.withStore((context) => removeOffers(context, ids))
    this.say(presentRemovedOffers(result, this.look()))
    return result
  }
}
