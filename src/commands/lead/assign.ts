import {Args, Flags} from '@oclif/core'
import {type CommandContext, listFlags, type ListFlagValues, PatronCommand} from '../../app/command.ts'
import {CrmError} from '../../core/error/crm-error.ts'
import {assignLead} from '../../core/lead/assign-lead.ts'
import {assignLeads, type AssignLeadsResult} from '../../core/lead/assign-leads.ts'
import {ASSIGNMENT_COLUMNS} from '../../core/lead/assignment-rows.ts'
import {LEAD_LIST_COLUMNS} from '../../core/lead/list-leads.ts'
import type {LeadMoveResult} from '../../core/lead/move-lead.ts'
import {ASSIGN_RULES, type AssignRule} from '../../core/lead/share-out.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {whereTypes} from '../../core/listing/select-rows.ts'
import {assignmentRows, presentAssignments} from '../../present/lead-assign.ts'
import {presentAssigned} from '../../present/lead-move.ts'

type SharedOut = Omit<AssignLeadsResult, 'assigned' | 'left'> & {assigned: number; left: number; rows: ListRow[]}

export default class LeadAssign extends PatronCommand<LeadMoveResult | SharedOut> {
  static override summary = 'Give a lead to a rep, or with --auto share the public pool out among all.'
  static override description =
    'With --auto the most promising leads go first, each to a rep of its shop, else of its region, else to anybody: in turn, to the least busy by open leads and tasks for each they can follow up in a day, or to who wins most of that region and source, by their own decided leads drawn to the rate of all. Unless --limit-per-rep says how many, a rep gets as many in a day as they can follow up. Each assignment tells its reason with the figures.'
  static override examples = [
    '<%= config.bin %> lead assign L12 --to li',
    '<%= config.bin %> lead assign --auto --by best-fit --dry-run',
    '<%= config.bin %> lead assign --auto --by least-busy --where \'potential == "high"\' --limit-per-rep 5',
  ]
  static override args = {lead: Args.string({description: 'id, phone, e-mail or name'})}
  static override flags = {
    ...listFlags,
    where: Flags.string({
      helpValue: 'CEL',
      description: 'only leads that meet a condition, with --auto',
      dependsOn: ['auto'],
    }),
    to: Flags.string({helpValue: 'REP', description: 'who gets the lead', exclusive: ['auto']}),
    auto: Flags.boolean({description: 'share the public pool out', default: false}),
    by: Flags.option({options: ASSIGN_RULES, default: 'round-robin' as const})({description: 'how, with --auto'}),
    'limit-per-rep': Flags.integer({min: 1, description: 'leads that a rep gets at most, with --auto'}),
    'dry-run': Flags.boolean({description: 'only show who would get which, with --auto', default: false}),
  }

  async run(): Promise<LeadMoveResult | SharedOut> {
    const {args, flags} = await this.parse(LeadAssign)
    if (flags.auto && args.lead === undefined) return this.#shareOut(flags)
    if (flags.auto || args.lead === undefined || flags.to === undefined) throw unclear()
    const input = {lead: args.lead, rep: flags.to}
    const result = await this.withStore((context) => assignLead(context, input))
    this.say(presentAssigned(result, this.look()))
    return result
  }

  async #shareOut(
    flags: ListFlagValues & {by: AssignRule; 'limit-per-rep'?: number | undefined; 'dry-run': boolean},
  ): Promise<SharedOut> {
    const shown = {...flags, where: undefined}
    await this.checkListFlags(ASSIGNMENT_COLUMNS, shown)
    const where = await this.where(flags.where, whereTypes(LEAD_LIST_COLUMNS))
    const input = {rule: flags.by, where, limit: flags['limit-per-rep'], dryRun: flags['dry-run']}
    const result = await this.withStore((context: CommandContext) => assignLeads(context, input))
    const rows = await this.sayList(assignmentRows(result, this.look()), ASSIGNMENT_COLUMNS, shown)
    this.note(presentAssignments(result, this.look()))
    return {...result, assigned: result.assigned.length, left: result.left.length, rows}
  }
}

function unclear(): CrmError {
  return new CrmError('BAD_INPUT', 'It is not said which lead goes to whom.', {
    hint: 'Write patron lead assign L12 --to REP, or patron lead assign --auto for the whole pool.',
  })
}
