import {listFlags, PatronCommand} from '../../app/command.ts'
import type {DuplicateReport} from '../../core/duplicate/report.ts'
import {listLeadDuplicates} from '../../core/lead/list-lead-duplicates.ts'
import {DUPLICATE_COLUMNS, duplicateRows} from '../../present/duplicate.ts'
import {presentLeadDuplicates} from '../../present/lead-move.ts'

export default class LeadDuplicates extends PatronCommand<DuplicateReport> {
  static override summary = 'List open leads who may be one person with another lead or a customer, with the evidence.'
  static override description =
    'Imports find the same phone, e-mail, or name and place. This weighs what is nearly the same too, as customer duplicates does. A lead that is a customer is won by giving it their phone: patron lead edit; one of two leads is given up: patron lead lose.'
  static override examples = [
    '<%= config.bin %> lead duplicates',
    '<%= config.bin %> lead duplicates --where \'bucket == "certain"\' --format csv',
  ]
  static override flags = listFlags

  async run(): Promise<DuplicateReport> {
    const {flags} = await this.parse(LeadDuplicates)
    await this.checkListFlags(DUPLICATE_COLUMNS, flags)
    const report = await this.withStore(listLeadDuplicates)
    const look = this.look()
    this.note(presentLeadDuplicates(report, look))
    const rows = await this.sayList(duplicateRows(report.pairs, look), DUPLICATE_COLUMNS, flags)
    const pairs = new Map(report.pairs.map((pair) => [`${pair.left}|${pair.right}`, pair]))
    return {...report, pairs: rows.flatMap(({left_id, right_id}) => pairs.get(`${left_id}|${right_id}`) ?? [])}
  }
}
