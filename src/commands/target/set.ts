import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {metricFlag, subjectFlags} from '../../app/target-flags.ts'
import {setTarget, type SetTargetResult} from '../../core/target/set-target.ts'
import {presentSetTarget} from '../../present/target.ts'

export default class TargetSet extends PatronCommand<SetTargetResult> {
  static override summary = 'Set what is to be reached in a month: by a rep, a shop, a region or everybody.'
  static override description =
    'Revenue is in the currency of the store (120000, 12万), a repeat rate is 35% or 0.35, everything else a count. What was set before is replaced.'
  static override examples = [
    '<%= config.bin %> target set --rep li --month 2025-07 --metric revenue 120000',
    '<%= config.bin %> target set --shop 人民路店 --month 2025-07 --metric new-customers 40',
    '<%= config.bin %> target set --month 2025-07 --metric repeat-rate 35%',
  ]
  static override args = {value: Args.string({description: 'what is to be reached', required: true})}
  static override flags = {
    ...subjectFlags,
    month: Flags.string({helpValue: 'YYYY-MM', description: 'the month', required: true}),
    metric: metricFlag({description: 'what is counted', required: true}),
  }

  async run(): Promise<SetTargetResult> {
    const {args, flags} = await this.parse(TargetSet)
    const {rep, shop, region, month, metric} = flags
    const input = {rep, shop, region, month, metric, value: args.value}
    const result = await this.withStore((context) => setTarget(context, input))
    this.say(presentSetTarget(result, this.look()))
    return result
  }
}
