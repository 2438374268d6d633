import {Args} from '@oclif/core'
import {PatronCommand} from '../../../app/command.ts'
import {readRulesFile} from '../../../app/rules-file.ts'
import {type RulesResult, setRules} from '../../../core/queue/edit-rules.ts'
import {presentRules} from '../../../present/queue.ts'

export default class QueueRuleSet extends PatronCommand<RulesResult> {
  static override summary = 'Take rules of the queue from a YAML file.'
  static override description =
    'The file holds one rule, or a list of them under `rules`. A rule with the id of a shipped one changes what the file says of it; any other is your own and needs subject, when, due, stake, why and say. Nothing is changed where one of them cannot be used.'
  static override examples = [
    '<%= config.bin %> queue rule set milk.yaml',
    'echo \'{id: win-back, when: "recency_days >= 120"}\' | <%= config.bin %> queue rule set -',
  ]
  static override args = {file: Args.string({description: 'YAML file; - for standard input', required: true})}

  async run(): Promise<RulesResult> {
    const {args} = await this.parse(QueueRuleSet)
    const given = readRulesFile(args.file)
    const result = await this.withStore((context) => setRules(context, given))
    this.say(presentRules(result, this.look()))
    return result
  }
}
