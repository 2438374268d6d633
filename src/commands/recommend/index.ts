import {Args, Flags} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, listFlags, PatronCommand} from '../../app/command.ts'
import {recommendFlags} from '../../app/recommend-flags.ts'
import {membersOf} from '../../app/flags.ts'
import {DIRECTIONS} from '../../core/recommend/candidate.ts'
import {type CustomerRecommendations, recommendTo} from '../../core/recommend/recommend.ts'
import {RECOMMENDATION_COLUMNS} from '../../core/recommend/recommendation.ts'
import {presentLeftOut, recommendationRow} from '../../present/recommend.ts'

export default class Recommend extends PatronCommand<CustomerRecommendations> {
  static override summary = 'What to offer a customer next, and why.'
  static override description =
    'In the directions of selling: again what they use up, up to something dearer for the same need, cross to what goes with it, level to another brand at about the price, or to a category that is new to them. Leaves out what they just bought, durable things they own, what they gave back and what is not in stock.'

  static override examples = [
    '<%= config.bin %> recommend 13800138000',
    '<%= config.bin %> recommend C12 --direction up,cross --most 5',
    '<%= config.bin %> recommend C12 --format csv --columns product_id,score,reason',
  ]

  static override args = {
    customer: Args.string({description: 'id, phone, e-mail, card or name', required: true}),
  }
  static override flags = {
    ...listFlags,
    ...asOfFlag,
    ...recommendFlags,
    most: Flags.integer({min: 1, default: 3, description: 'products of each direction at most'}),
  }

  async run(): Promise<CustomerRecommendations> {
    const {args, flags} = await this.parse(Recommend)
    const result = await this.withStore((context) =>
      recommendTo(context, {
        reference: args.customer,
        most: flags.most,
        asOf: asOfDay(flags['as-of'], context.now()),
        directions: flags.direction === undefined ? undefined : membersOf(DIRECTIONS, flags.direction, 'direction'),
      }),
    )
    const look = this.look()
    this.note(presentLeftOut(result, look))
    const rows = result.rows.map((row) => recommendationRow(row, look))
    const chosen = await this.sayList(rows, RECOMMENDATION_COLUMNS, flags)
    return {...result, rows: chosen as CustomerRecommendations['rows']}
  }
}
