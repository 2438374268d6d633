import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../../app/command.ts'
import {amountOf} from '../../../app/flags.ts'
import {setSource, type SourceCostResult} from '../../../core/lead/set-source.ts'
import {presentSourceCost} from '../../../present/lead-source.ts'

export default class LeadSourceSet extends PatronCommand<SourceCostResult> {
  static override summary = 'Say what leads of a source cost: for each, or what was spent in a month.'
  static override examples = [
    '<%= config.bin %> lead source set bought-list --per-lead 3.5',
    '<%= config.bin %> lead source set web --month 2025-06 --spent 12000',
  ]
  static override args = {source: Args.string({description: 'source, as leads have it', required: true})}
  static override flags = {
    'per-lead': Flags.string({helpValue: 'AMOUNT', description: 'what each lead costs'}),
    month: Flags.string({helpValue: 'YYYY-MM', description: 'month in which it was spent', dependsOn: ['spent']}),
    spent: Flags.string({helpValue: 'AMOUNT', description: 'what was spent in the month', dependsOn: ['month']}),
  }

  async run(): Promise<SourceCostResult> {
    const {args, flags} = await this.parse(LeadSourceSet)
    const per_lead = amountOf(flags['per-lead'], 'per-lead')
    const said = {source: args.source, per_lead, month: flags.month, spent: amountOf(flags.spent, 'spent')}
    const result = await this.withStore((context) => setSource(context, said))
    this.say(presentSourceCost(result, this.look()))
    return result
  }
}
