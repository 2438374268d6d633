import {Args} from '@oclif/core'
import {asOfDay} from '../../../app/clock.ts'
import {asOfFlag, PatronCommand} from '../../../app/command.ts'
import {EXIT_PARTIAL} from '../../../app/exit-code.ts'
import {applyTagRules, type RuleReport} from '../../../core/tag/apply-rules.ts'
import {presentRuleProblems, presentRuleReport} from '../../../present/tag.ts'

export default class TagRuleApply extends PatronCommand<RuleReport> {
  static override summary = 'Give and take the tags of rules, as the customers stand on a day.'
  static override description =
    'One change, which `patron undo` takes back; a second time changes nothing. A rule whose condition cannot be used is named and left out, its tags stay; the exit code is then 6. `patron tag rule preview` shows beforehand who is concerned.'

  static override examples = [
    '<%= config.bin %> tag rule apply',
    '<%= config.bin %> tag rule apply loyal cycle --as-of 2025-06-30',
  ]
  static override strict = false
  static override args = {name: Args.string({description: 'rules; all unless given'})}
  static override flags = asOfFlag

  async run(): Promise<RuleReport> {
    const {flags, argv} = await this.parse(TagRuleApply)
    const report = await this.withStore((context) =>
      applyTagRules(context, {asOf: asOfDay(flags['as-of'], context.now()), names: argv as string[]}),
    )
    const look = this.look()
    this.note(presentRuleProblems(report.problems, look))
    if (report.problems.length > 0) process.exitCode = EXIT_PARTIAL
    this.say(presentRuleReport(report, true, look))
    return report
  }
}
