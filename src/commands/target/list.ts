import {listFlags, PatronCommand} from '../../app/command.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {listTargets} from '../../core/target/list-targets.ts'
import {TARGET_LIST_COLUMNS} from '../../core/target/target-row.ts'
import {noTargets} from '../../present/target.ts'

export default class TargetList extends PatronCommand<{rows: ListRow[]}> {
  static override summary = 'List what is to be reached, the latest month first.'
  static override description =
    'Revenue is in the currency of the store, a repeat rate between 0 and 1, everything else a count. `patron report targets` says how far it got.'
  static override examples = [
    '<%= config.bin %> target list',
    '<%= config.bin %> target list --where \'month == "2025-07" && scope == "rep"\'',
    '<%= config.bin %> target list --format csv > targets.csv',
  ]
  static override flags = listFlags

  async run(): Promise<{rows: ListRow[]}> {
    const {flags} = await this.parse(TargetList)
    const targets = await this.withStore(listTargets)
    const rows = await this.sayList(targets, TARGET_LIST_COLUMNS, flags)
    if (targets.length === 0) this.note(noTargets(this.look()))
    return {rows}
  }
}
