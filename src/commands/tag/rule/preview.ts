import {Args, Flags} from '@oclif/core'
import {asOfDay} from '../../../app/clock.ts'
import {asOfFlag, listFlags, PatronCommand} from '../../../app/command.ts'
import type {ListRow} from '../../../core/listing/list-column.ts'
import {
  previewTagRules,
  RULE_OUTCOME_COLUMNS,
  type RuleReport,
  TAG_CHANGE_COLUMNS,
} from '../../../core/tag/apply-rules.ts'
import {presentRuleProblems, presentRuleReport, tagTitle} from '../../../present/tag.ts'

export default class TagRulePreview extends PatronCommand<RuleReport & {people?: ListRow[]}> {
  static override summary = 'Show who would gain and lose which tag if rules were applied; nothing is changed.'
  static override examples = [
    '<%= config.bin %> tag rule preview',
    '<%= config.bin %> tag rule preview loyal one-time --as-of 2025-06-30',
    '<%= config.bin %> tag rule preview loyal --customers --where \'change == "gains"\' --format csv',
  ]
  static override strict = false
  static override args = {name: Args.string({description: 'rules; all unless given'})}
  static override flags = {
    ...listFlags,
    ...asOfFlag,
    customers: Flags.boolean({description: 'list the customers instead of the rules'}),
  }

  async run(): Promise<RuleReport & {people?: ListRow[]}> {
    const {flags, argv} = await this.parse(TagRulePreview)
    const {report, people} = await this.withStore((context) => {
      const asOf = asOfDay(flags['as-of'], context.now())
      return previewTagRules(context, {asOf, names: argv as string[], people: flags.customers})
    })
    const look = this.look()
    this.note(presentRuleProblems(report.problems, look))
    this.note(presentRuleReport(report, false, look))
    if (flags.customers) return {...report, people: await this.sayList(people, TAG_CHANGE_COLUMNS, flags)}
    const titled = report.rows.map((row) => ({...row, title: tagTitle(row.rule, look.language)}))
    await this.sayList(titled, RULE_OUTCOME_COLUMNS, flags)
    return report
  }
}
