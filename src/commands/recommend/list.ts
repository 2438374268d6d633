import {Flags} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, listFlags, PatronCommand} from '../../app/command.ts'
import {ownFlag, ownRows} from '../../app/own-rows.ts'
import {membersOf} from '../../app/flags.ts'
import {recommendFlags} from '../../app/recommend-flags.ts'
import {whereTypes} from '../../core/listing/select-rows.ts'
import {loadProfileColumns} from '../../core/profile/profile-columns.ts'
import {DIRECTIONS} from '../../core/recommend/candidate.ts'
import {recommendList, type RecommendationList} from '../../core/recommend/recommend.ts'
import {CUSTOMER_RECOMMENDATION_COLUMNS} from '../../core/recommend/recommendation.ts'
import {presentRecommended, recommendationRow} from '../../present/recommend.ts'

export default class RecommendList extends PatronCommand<RecommendationList> {
  static override summary = 'What to offer many customers next, and why.'
  static override examples = [
    '<%= config.bin %> recommend list --where \'segment == "champions"\' --most 1',
    '<%= config.bin %> recommend list --direction up --format csv --columns customer_id,product_id,why',
  ]

  static override flags = {
    ...listFlags,
    ...asOfFlag,
    ...ownFlag,
    where: Flags.string({helpValue: 'CEL', description: 'only customers who meet a condition over the profile'}),
    ...recommendFlags,
    most: Flags.integer({min: 1, default: 3, description: 'products for each customer at most, the likeliest first'}),
  }

  async run(): Promise<RecommendationList> {
    const {flags} = await this.parse(RecommendList)
    const result = await this.withStore(async (context) => {
      const where =
        flags.where === undefined
          ? undefined
          : await this.where(flags.where, whereTypes(await context.store.read(loadProfileColumns)))
      const all = await recommendList(context, {
        where,
        most: flags.most,
        asOf: asOfDay(flags['as-of'], context.now()),
        directions: flags.direction === undefined ? undefined : membersOf(DIRECTIONS, flags.direction, 'direction'),
      })
      const rows = await ownRows(context, all.rows, {rep: flags.rep, of: ({customer_id}) => customer_id})
      return {...all, rows: [...rows]}
    })
    const look = this.look()
    this.note(presentRecommended(result, look))
    const rows = result.rows.map((row) => recommendationRow(row, look))
    const chosen = await this.sayList(rows, CUSTOMER_RECOMMENDATION_COLUMNS, {...flags, where: undefined})
    return {...result, rows: chosen as RecommendationList['rows']}
  }
}
