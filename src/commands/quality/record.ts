import {Args, Flags} from '@oclif/core'
import {fileFindings} from '../../app/audit-file.ts'
import {type CommandContext, PatronCommand} from '../../app/command.ts'
import {auditRows} from '../../core/quality/audit-rows.ts'
import {CrmError} from '../../core/error/crm-error.ts'
import {type AuditResult, type Finding, recordAudit} from '../../core/quality/record-audit.ts'
import {presentAudit} from '../../present/quality.ts'

export default class QualityRecord extends PatronCommand<AuditResult> {
  static override summary = 'Keep what a check of tags found.'
  static override description =
    'From the filled check list (column right: yes or no), or from the flags. The result says how many tags are right, with the interval that a sample of that size allows.'
  static override examples = [
    '<%= config.bin %> quality record A1 checked.csv',
    '<%= config.bin %> quality record A1 --wrong C12:vip,C40:deal-seeker --others-right',
  ]
  static override args = {
    audit: Args.string({description: 'audit, e.g. A1', required: true}),
    file: Args.string({description: 'the filled check list; - for standard input'}),
  }
  static override flags = {
    wrong: Flags.string({helpValue: 'C1:TAG,...', description: 'tags found wrong'}),
    right: Flags.string({helpValue: 'C1:TAG,...', description: 'tags found right'}),
    'others-right': Flags.boolean({description: 'every line not named was checked and is right'}),
    'all-right': Flags.boolean({description: 'every line was checked and is right'}),
  }

  async run(): Promise<AuditResult> {
    const {args, flags} = await this.parse(QualityRecord)
    const result = await this.withStore(async (context) => {
      const said = [...linesOf(flags.wrong, false), ...linesOf(flags.right, true)]
      const filled = args.file === undefined ? [] : await fileFindings(args.file)
      const others = flags['others-right'] || flags['all-right'] ? await everyLine(context, args.audit) : []
      const findings = [...others, ...filled, ...said]
      if (findings.length > 0) return recordAudit(context, {id: args.audit, findings})
      throw new CrmError('BAD_INPUT', 'There is nothing to keep: no line says whether its tag is right.', {
        hint: 'Name the filled check list, or use --wrong, --right, --others-right or --all-right.',
      })
    })
    this.say(presentAudit(result, this.look()))
    return result
  }
}

function linesOf(text: string | undefined, right: boolean): Finding[] {
  const lines = (text ?? '').split(',').map((line) => line.trim())
  return lines.filter(Boolean).map((line) => {
    const at = line.indexOf(':')
    if (at > 0) return {customer_id: line.slice(0, at), tag: line.slice(at + 1), right}
    throw new CrmError('BAD_INPUT', `"${line}" names no line of a check list.`, {hint: 'Write it as C12:vip.'})
  })
}

async function everyLine(context: CommandContext, audit: string): Promise<Finding[]> {
  const rows = await auditRows(context, audit)
  return rows.map(({customer_id, tag}) => ({customer_id, tag, right: true}))
}
