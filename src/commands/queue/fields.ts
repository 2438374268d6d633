import {Args} from '@oclif/core'
import {listFlags, PatronCommand} from '../../app/command.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {listRuleFields, RULE_FIELD_COLUMNS} from '../../core/queue/list-fields.ts'
import {RULE_SUBJECTS, type RuleSubject} from '../../core/queue/queue-rule.ts'

export default class QueueFields extends PatronCommand<{rows: ListRow[]}> {
  static override summary = 'List the fields that rules about customers, leads or tickets can name.'
  static override examples = [
    '<%= config.bin %> queue fields customer',
    '<%= config.bin %> queue fields lead --format csv',
  ]
  static override args = {
    subject: Args.string({options: [...RULE_SUBJECTS], required: true, description: 'what the rule is about'}),
  }
  static override flags = listFlags

  async run(): Promise<{rows: ListRow[]}> {
    const {args, flags} = await this.parse(QueueFields)
    const rows = await this.withStore((context) => listRuleFields(context, args.subject as RuleSubject))
    return {rows: await this.sayList(rows, RULE_FIELD_COLUMNS, flags)}
  }
}
