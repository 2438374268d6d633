import {PatronCommand} from '../../../app/command.ts'
import {rulesText} from '../../../app/rules-file.ts'
import {loadRules} from '../../../core/queue/known-rules.ts'
import type {QueueRule} from '../../../core/queue/queue-rule.ts'

export default class QueueRuleExport extends PatronCommand<{rules: QueueRule[]}> {
  static override summary = 'Write all rules of the queue as YAML, to change them in a file.'
  static override examples = ['<%= config.bin %> queue rule export > rules.yaml']

  async run(): Promise<{rules: QueueRule[]}> {
    await this.parse(QueueRuleExport)
    const known = await this.withStore(({store}) => store.read(loadRules))
    const rules = known.map(({on: _on, origin: _origin, ...rule}) => rule)
    this.say(rulesText({rules}))
    return {rules}
  }
}
