import {listFlags, PatronCommand} from '../../../app/command.ts'
import type {ListColumn, ListRow} from '../../../core/listing/list-column.ts'
import {loadRules} from '../../../core/queue/known-rules.ts'
import {ruleRow} from '../../../present/queue.ts'

const COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'subject', type: 'text', codes: 'rule_subject'},
  {key: 'on', type: 'boolean'},
  {key: 'origin', type: 'text', codes: 'rule_origin', extra: true},
  {key: 'when', type: 'text'},
  {key: 'due_from', type: 'text', extra: true},
  {key: 'due_hours', type: 'text', extra: true},
  {key: 'weight', type: 'number'},
  {key: 'why', type: 'text', extra: true},
  {key: 'say', type: 'text', extra: true},
]

export default class QueueRuleList extends PatronCommand<{rows: ListRow[]}> {
  static override summary = 'List the rules that make tasks, and whether they are on.'
  static override examples = [
    '<%= config.bin %> queue rule list',
    '<%= config.bin %> queue rule list --where \'subject == "lead"\' --columns id,when,why',
  ]
  static override flags = listFlags

  async run(): Promise<{rows: ListRow[]}> {
    const {flags} = await this.parse(QueueRuleList)
    const rules = await this.withStore(({store}) => store.read(loadRules))
    const look = this.look()
    return {
      rows: await this.sayList(
        rules.map((rule) => ruleRow(rule, look)),
        COLUMNS,
        flags,
      ),
    }
  }
}
