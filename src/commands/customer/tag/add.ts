import {Args} from '@oclif/core'
import {PatronCommand} from '../../../app/command.ts'
import {taggedCustomers, tagFlags} from '../../../app/tag-flags.ts'
import {tagCustomers, type TagResult} from '../../../core/tag/tag-customers.ts'
import {presentTagging} from '../../../present/tag.ts'

export default class CustomerTagAdd extends PatronCommand<TagResult> {
  static override summary = 'Give customers a tag, or several.'
  static override examples = [
    '<%= config.bin %> customer tag add vip --customer 13800138000',
    '<%= config.bin %> customer tag add vip source:fair --customer C12,C15',
    '<%= config.bin %> customer tag add win-back --where \'churn_risk == "high" && orders >= 3\' --dry-run',
    '<%= config.bin %> churn list --format csv --columns id | <%= config.bin %> customer tag add call-first --from -',
  ]
  static override strict = false
  static override args = {tag: Args.string({description: 'tags, e.g. vip or source:fair', required: true})}
  static override flags = tagFlags

  async run(): Promise<TagResult> {
    const {flags, argv} = await this.parse(CustomerTagAdd)
    const result = await this.withStore(async (context) => {
      const customers = await taggedCustomers(context, flags)
      return tagCustomers(context, 'add', {tags: argv as string[], customers, dryRun: flags['dry-run']})
    })
    this.say(presentTagging(result, 'add', this.look()))
    return result
  }
}
