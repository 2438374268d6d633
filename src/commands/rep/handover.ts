import {Args, Flags} from '@oclif/core'
import {listFlags, PatronCommand} from '../../app/command.ts'
import {namesIn} from '../../app/rep-flags.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {HANDED_COLUMNS} from '../../core/rep/handed-rows.ts'
import {handOverRep, type HandOverResult} from '../../core/rep/hand-over-rep.ts'
import {HAND_OVER_RULES} from '../../core/rep/receivers.ts'
import {presentHandOver} from '../../present/rep.ts'

export default class RepHandover extends PatronCommand<HandOverResult> {
  static override summary = 'Give everything of a rep who leaves to others.'
  static override description =
    'Open leads, the customers whose guide they are, open tasks and tickets: in turn, in turn among those of the shop or region, or to the least busy. Tasks and tickets go with their customer or lead. Each customer’s timeline says so, the rep is marked as gone, and `patron undo` takes all of it back.'
  static override examples = [
    '<%= config.bin %> rep handover li --to han,mei --dry-run',
    '<%= config.bin %> rep handover li --to han,mei --by region',
  ]
  static override args = {rep: Args.string({description: 'id or name of who leaves', required: true})}
  static override flags = {
    ...listFlags,
    to: Flags.string({helpValue: 'REP,REP', description: 'who takes over', required: true}),
    by: Flags.option({options: HAND_OVER_RULES, default: 'round-robin' as const})({description: 'who gets what'}),
    'dry-run': Flags.boolean({description: 'only show who would get how much', default: false}),
  }

  async run(): Promise<HandOverResult> {
    const {args, flags} = await this.parse(RepHandover)
    await this.checkListFlags(HANDED_COLUMNS, flags)
    const input = {from: args.rep, to: namesIn(flags.to) ?? [], rule: flags.by, dryRun: flags['dry-run']}
    const result = await this.withStore((context) => handOverRep(context, input))
    await this.sayList(result.rows as unknown as ListRow[], HANDED_COLUMNS, flags)
    this.note(presentHandOver(result, this.look()))
    return result
  }
}
