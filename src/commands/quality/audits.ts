import {listFlags, PatronCommand} from '../../app/command.ts'
import {AUDIT_COLUMNS_SHOWN} from '../../core/quality/audit-rows.ts'
import {type AuditResult, listAudits} from '../../core/quality/record-audit.ts'

export default class QualityAudits extends PatronCommand<{rows: AuditResult[]}> {
  static override summary = 'List the audits of tags and what they found.'
  static override examples = ['<%= config.bin %> quality audits']
  static override flags = listFlags

  async run(): Promise<{rows: AuditResult[]}> {
    const {flags} = await this.parse(QualityAudits)
    const rows = await this.withStore(listAudits)
    await this.sayList(
      rows.map((row) => ({...row, right_share: row.right})),
      AUDIT_COLUMNS_SHOWN,
      flags,
    )
    return {rows}
  }
}
