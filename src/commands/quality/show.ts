import {Args} from '@oclif/core'
import {listFlags, PatronCommand} from '../../app/command.ts'
import {auditRows, SAMPLE_COLUMNS} from '../../core/quality/audit-rows.ts'
import type {ListRow} from '../../core/listing/list-column.ts'

export default class QualityShow extends PatronCommand<{rows: ListRow[]}> {
  static override summary = 'Show the check list of an audit and what was found of each line.'
  static override examples = [
    '<%= config.bin %> quality show A1',
    '<%= config.bin %> quality show A1 --format csv > check.csv',
  ]
  static override args = {audit: Args.string({description: 'audit, e.g. A1', required: true})}
  static override flags = listFlags

  async run(): Promise<{rows: ListRow[]}> {
    const {args, flags} = await this.parse(QualityShow)
    const rows = await this.withStore((context) => auditRows(context, args.audit))
    const shown = SAMPLE_COLUMNS.filter(({key}) => key !== 'kind')
    return {
      rows: await this.sayList(
        rows.map((row) => ({...row})),
        shown,
        flags,
      ),
    }
  }
}
