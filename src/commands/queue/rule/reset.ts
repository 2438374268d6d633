import {Args} from '@oclif/core'
import {PatronCommand} from '../../../app/command.ts'
import {type RulesResult, resetRules} from '../../../core/queue/edit-rules.ts'
import {presentRules} from '../../../present/queue.ts'

export default class QueueRuleReset extends PatronCommand<RulesResult> {
  static override summary = 'Put shipped rules of the queue back as they were, and remove your own.'
  static override examples = ['<%= config.bin %> queue rule reset holiday-greeting']
  static override strict = false
  static override args = {rule: Args.string({description: 'ids of one or more', required: true})}

  async run(): Promise<RulesResult> {
    const {argv} = await this.parse(QueueRuleReset)
    const rules = argv as string[]
    const result = await this.withStore((context) => resetRules(context, rules))
    this.say(presentRules(result, this.look()))
    return result
  }
}
