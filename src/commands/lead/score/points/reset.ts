import {Args} from '@oclif/core'
import {PatronCommand} from '../../../../app/command.ts'
import {resetPoints, type SetPointsResult} from '../../../../core/lead-score/set-points.ts'
import {presentPointChanges} from '../../../../present/lead-score.ts'

export default class LeadScorePointsReset extends PatronCommand<SetPointsResult> {
  static override summary = 'Put points back to what they were shipped with: those for one thing, or all.'
  static override examples = [
    '<%= config.bin %> lead score points reset source.web',
    '<%= config.bin %> lead score points reset',
  ]
  static override args = {key: Args.string({description: 'what for; all unless given'})}

  async run(): Promise<SetPointsResult> {
    const {args} = await this.parse(LeadScorePointsReset)
    const result = await this.withStore((context) => resetPoints(context, args.key))
    this.say(presentPointChanges(result, this.look()))
    return result
  }
}
