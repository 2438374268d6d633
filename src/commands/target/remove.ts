import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {metricFlag, subjectFlags} from '../../app/target-flags.ts'
import {removeTargets, type RemoveTargetResult} from '../../core/target/remove-target.ts'
import {presentRemovedTargets} from '../../present/target.ts'

export default class TargetRemove extends PatronCommand<RemoveTargetResult> {
  static override summary = 'Remove targets: by their ids, or one by whose it is, its month and its metric.'
  static override description = '`patron undo` takes it back.'
  static override examples = [
    '<%= config.bin %> target remove revenue:rep:li:2025-07',
    '<%= config.bin %> target remove --rep li --month 2025-07 --metric revenue',
  ]
  static override strict = false
  static override args = {id: Args.string({description: 'ids, as `target list --columns id` shows them'})}
  static override flags = {
    ...subjectFlags,
    month: Flags.string({helpValue: 'YYYY-MM', description: 'of this month'}),
    metric: metricFlag({description: 'of this metric'}),
  }

  async run(): Promise<RemoveTargetResult> {
    const {argv, flags} = await this.parse(TargetRemove)
    const {rep, shop, region, month, metric} = flags
    const input = {rep, shop, region, month, metric, ids: argv as string[]}
    const result = await this.withStore((context) => removeTargets(context, input))
    this.say(presentRemovedTargets(result, this.look()))
    return result
  }
}
