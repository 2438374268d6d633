import {Flags} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, listFlags, PatronCommand} from '../../app/command.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {listOffers, OFFER_LIST_COLUMNS} from '../../core/offer/list-offers.ts'
import {OFFER_STATES} from '../../core/offer/offer.ts'

export default class OfferList extends PatronCommand<{rows: ListRow[]}> {
  static override summary = 'List offers: on what, from when to when.'
  static override examples = [
    '<%= config.bin %> offer list --state on',
    '<%= config.bin %> offer list --where \'category == "茶"\' --as-of 2025-07-01',
  ]
  static override flags = {
    ...listFlags,
    ...asOfFlag,
    state: Flags.option({options: OFFER_STATES})({description: 'only offers that stand so'}),
  }

  async run(): Promise<{rows: ListRow[]}> {
    const {flags} = await this.parse(OfferList)
    const rows = await this.withStore((context) => listOffers(context, asOfDay(flags['as-of'], context.now())))
    const asked = flags.state === undefined ? rows : rows.filter(({state}) => state === flags.state)
    return {rows: await this.sayList(asked, OFFER_LIST_COLUMNS, flags)}
  }
}
