import {Flags} from '@oclif/core'
import {listFlags, PatronCommand} from '../../../app/command.ts'
import {SWEEP_COLUMNS, sweepPool, type SweepResult} from '../../../core/lead/sweep-pool.ts'
import {presentSweep} from '../../../present/lead-move.ts'

export default class LeadPoolSweep extends PatronCommand<SweepResult> {
  static override summary = 'Let leads that nobody touched for too long fall back into the public pool.'
  static override description =
    'Open leads without a contact for as many working days as the setting lead.pool_days says, counted from the last contact or from when their owner got them. `patron undo` takes it back.'
  static override examples = [
    '<%= config.bin %> lead pool sweep --dry-run',
    '<%= config.bin %> lead pool sweep --format csv',
  ]
  static override flags = {
    ...listFlags,
    'dry-run': Flags.boolean({description: 'only show which would', default: false}),
  }

  async run(): Promise<SweepResult> {
    const {flags} = await this.parse(LeadPoolSweep)
    await this.checkListFlags(SWEEP_COLUMNS, flags)
    const result = await this.withStore((context) => sweepPool(context, {dryRun: flags['dry-run']}))
    const rows = result.rows.length === 0 ? [] : await this.sayList(result.rows, SWEEP_COLUMNS, flags)
    this.note(presentSweep(result, this.look()))
    return {...result, rows}
  }
}
