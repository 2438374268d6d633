import {Args} from '@oclif/core'
import {PatronCommand} from '../../../app/command.ts'
import {type RemovedTagRule, removeTagRule} from '../../../core/tag/remove-tag-rule.ts'
import {presentRemovedRule} from '../../../present/tag.ts'

export default class TagRuleRemove extends PatronCommand<RemovedTagRule> {
  static override summary = 'Remove a rule, and take its tag from everybody.'
  static override description = '`patron undo` takes it back; `patron tag rule add NAME` puts a built-in rule back.'
  static override examples = ['<%= config.bin %> tag rule remove small-basket']
  static override args = {name: Args.string({description: 'the rule', required: true})}

  async run(): Promise<RemovedTagRule> {
    const {args} = await this.parse(TagRuleRemove)
    const removed = await this.withStore((context) => removeTagRule(context, args.name))
    this.say(presentRemovedRule(removed, this.look()))
    return removed
  }
}
