import {Args} from '@oclif/core'
import {PatronCommand} from '../../../app/command.ts'
import {rulesText} from '../../../app/rules-file.ts'
import {showRule} from '../../../core/queue/edit-rules.ts'
import type {KnownRule} from '../../../core/queue/known-rules.ts'

export default class QueueRuleShow extends PatronCommand<KnownRule> {
  static override summary = 'Show a rule of the queue in the form that `queue rule set` takes.'
  static override examples = ['<%= config.bin %> queue rule show win-back > win-back.yaml']
  static override args = {rule: Args.string({description: 'id of the rule', required: true})}

  async run(): Promise<KnownRule> {
    const {args} = await this.parse(QueueRuleShow)
    const rule = await this.withStore((context) => showRule(context, args.rule))
    const {on: _on, origin: _origin, ...spec} = rule
    this.say(rulesText(spec))
    return rule
  }
}
