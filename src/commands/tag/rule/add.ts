import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../../app/command.ts'
import {type AddedTagRule, addTagRule} from '../../../core/tag/add-tag-rule.ts'
import {TAG_DIMENSIONS} from '../../../core/tag/tag-rule.ts'
import {presentAddedRule} from '../../../present/tag.ts'

export default class TagRuleAdd extends PatronCommand<AddedTagRule> {
  static override summary = 'Keep a rule that gives a tag to everybody who meets a condition.'
  static override description =
    'A rule of the same name is replaced, a built-in one too; a built-in name without --where puts the built-in rule back. In a condition, `tags` are those given by people. Nobody has the tag before `patron tag rule apply`.'

  static override examples = [
    '<%= config.bin %> tag rule add wholesale --where \'average_order_value > 2000 && kind != "household"\' --dimension value',
    '<%= config.bin %> tag rule add shops-at --where \'favourite_shop != ""\' --value favourite_shop --meaning "where they buy most"',
    '<%= config.bin %> tag rule add loyal',
  ]
  static override args = {name: Args.string({description: 'the rule, and the tag that it gives', required: true})}
  static override flags = {
    where: Flags.string({helpValue: 'CEL', description: 'who has the tag: a condition over the profile'}),
    value: Flags.string({
      helpValue: 'CEL',
      description: 'text that follows the name: the tag is NAME:VALUE',
      dependsOn: ['where'],
    }),
    dimension: Flags.option({options: TAG_DIMENSIONS})({
      description: 'what it speaks of: who they are, how they buy (unless given), what they are worth',
    }),
    meaning: Flags.string({description: 'what it means, in plain words'}),
  }

  async run(): Promise<AddedTagRule> {
    const {args, flags} = await this.parse(TagRuleAdd)
    const {where, value, dimension, meaning} = flags
    const added = await this.withStore((context) =>
      addTagRule(context, {name: args.name, where, value, dimension, meaning}),
    )
    this.say(presentAddedRule(added, this.look()))
    return added
  }
}
