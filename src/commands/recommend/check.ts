import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, listFlags, PatronCommand} from '../../app/command.ts'
import {
  checkRecommendations,
  HIT_RATE_COLUMNS,
  type RecommendCheck as Check,
} from '../../core/recommend/check-recommend.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {presentCheck} from '../../present/recommend.ts'

export default class RecommendCheck extends PatronCommand<Check> {
  static override summary = 'How often recommendations are right, on purchases held back.'
  static override description =
    "Holds each customer's last purchase day back, learns from what came before, and counts how often one of the first 5 and 10 products recommended was bought on that day, beside the shop's most popular products."
  static override examples = [
    '<%= config.bin %> recommend check',
    '<%= config.bin %> recommend check --as-of 2025-06-30',
  ]

  static override flags = {...listFlags, ...asOfFlag}

  async run(): Promise<Check> {
    const {flags} = await this.parse(RecommendCheck)
    const check = await this.withStore((context) =>
      checkRecommendations(context, {asOf: asOfDay(flags['as-of'], context.now())}),
    )
    this.note(presentCheck(check, this.look()))
    const rows = await this.sayList(check.rows as unknown as ListRow[], HIT_RATE_COLUMNS, flags)
    return {...check, rows: rows as Check['rows']}
  }
}
