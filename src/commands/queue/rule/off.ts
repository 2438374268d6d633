import {Args} from '@oclif/core'
import {PatronCommand} from '../../../app/command.ts'
import {type RulesResult, switchRules} from '../../../core/queue/edit-rules.ts'
import {presentRules} from '../../../present/queue.ts'

export default class QueueRuleOff extends PatronCommand<RulesResult> {
  static override summary = 'Switch rules of the queue off; their open tasks close with the next run.'
  static override examples = ['<%= config.bin %> queue rule off holiday-greeting']
  static override strict = false
  static override args = {rule: Args.string({description: 'ids of one or more', required: true})}

  async run(): Promise<RulesResult> {
    const {argv} = await this.parse(QueueRuleOff)
    const rules = argv as string[]
    const result = await this.withStore((context) => switchRules(context, rules, false))
    this.say(presentRules(result, this.look()))
    return result
  }
}
