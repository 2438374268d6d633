import {Args} from '@oclif/core'
import {PatronCommand} from '../../../../app/command.ts'
import {setPoints, type SetPointsResult} from '../../../../core/lead-score/set-points.ts'
import {presentPointChanges} from '../../../../present/lead-score.ts'

export default class LeadScorePointsSet extends PatronCommand<SetPointsResult> {
  static override summary = 'Set the points that leads have for something.'
  static override description = '`patron lead score --points` shows the table.'
  static override examples = [
    '<%= config.bin %> lead score points set source.web 15',
    '<%= config.bin %> lead score points set region.浙江 10',
    '<%= config.bin %> lead score points set "attributes.Last Activity.SMS Sent" 8',
  ]
  static override args = {
    key: Args.string({description: 'what for: source.web, region.浙江, touches.3, touched.7 ...', required: true}),
    points: Args.integer({description: '-100 to 100', required: true}),
  }

  async run(): Promise<SetPointsResult> {
    const {args} = await this.parse(LeadScorePointsSet)
    const result = await this.withStore((context) => setPoints(context, args))
    this.say(presentPointChanges(result, this.look()))
    return result
  }
}
