import {Args} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, PatronCommand} from '../../app/command.ts'
import {type PointsPage, showPoints} from '../../core/points/list-points.ts'
import {presentPoints} from '../../present/points.ts'

export default class PointsShow extends PatronCommand<PointsPage> {
  static override summary = "Show a member's points: the balance, and what was earned and spent."
  static override examples = ['<%= config.bin %> points show 13800138000', '<%= config.bin %> points show C12 --json']
  static override args = {customer: Args.string({description: 'id, phone, e-mail, card or name', required: true})}
  static override flags = asOfFlag

  async run(): Promise<PointsPage> {
    const {args, flags} = await this.parse(PointsShow)
    const page = await this.withStore((context) =>
      showPoints(context, {reference: args.customer, asOf: asOfDay(flags['as-of'], context.now())}),
    )
    this.say(presentPoints(page, this.look()))
    return page
  }
}
