import {Args} from '@oclif/core'
import {PatronCommand} from '../../../app/command.ts'
import {type RulesResult, switchRules} from '../../../core/queue/edit-rules.ts'
import {presentRules} from '../../../present/queue.ts'

export default class QueueRuleOn extends PatronCommand<RulesResult> {
  static override summary = 'Switch rules of the queue on.'
  static override examples = ['<%= config.bin %> queue rule on holiday-greeting']
  static override strict = false
  static override args = {rule: Args.string({description: 'ids of one or more', required: true})}

  async run(): Promise<RulesResult> {
    const {argv} = await this.parse(QueueRuleOn)
    const rules = argv as string[]
    const result = await this.withStore((context) => switchRules(context, rules, true))
    this.say(presentRules(result, this.look()))
    return result
  }
}
