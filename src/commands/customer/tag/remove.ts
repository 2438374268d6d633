import {Args} from '@oclif/core'
import {PatronCommand} from '../../../app/command.ts'
import {taggedCustomers, tagFlags} from '../../../app/tag-flags.ts'
import {tagCustomers, type TagResult} from '../../../core/tag/tag-customers.ts'
import {presentTagging} from '../../../present/tag.ts'

export default class CustomerTagRemove extends PatronCommand<TagResult> {
  static override summary = 'Take a tag, or several, from customers.'
  static override description = 'Only tags given by people; those of rules go with `patron tag rule remove`.'
  static override examples = [
    '<%= config.bin %> customer tag remove vip --customer C12',
    "<%= config.bin %> customer tag remove win-back --where 'recency_days <= 30'",
  ]
  static override strict = false
  static override args = {tag: Args.string({description: 'tags, e.g. vip or source:fair', required: true})}
  static override flags = tagFlags

  async run(): Promise<TagResult> {
    const {flags, argv} = await this.parse(CustomerTagRemove)
    const result = await this.withStore(async (context) => {
      const customers = await taggedCustomers(context, flags)
      return tagCustomers(context, 'remove', {tags: argv as string[], customers, dryRun: flags['dry-run']})
    })
    this.say(presentTagging(result, 'remove', this.look()))
    return result
  }
}
