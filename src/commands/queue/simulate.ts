import {Flags} from '@oclif/core'
import {listFlags, PatronCommand} from '../../app/command.ts'
import {dayFlag} from '../../app/flags.ts'
import {type Simulation, SIMULATION_COLUMNS, simulateQueue} from '../../core/queue/simulate-queue.ts'
import {presentSimulation} from '../../present/queue-simulation.ts'

export default class QueueSimulate extends PatronCommand<Simulation> {
  static override summary = 'Replay past days: what each rule would have asked for, and who would have bought anyway.'
  static override description =
    'Day by day, as it was known then, as if nobody had done a task. A rule whose customers buy as often as others without being asked takes time for nothing; one whose customers rarely do is where a call can help. Purchases within --within days after the task count; tasks whose days are not over yet are not judged.'
  static override examples = ['<%= config.bin %> queue simulate --from 2025-05-01 --to 2025-05-31']
  static override flags = {
    ...listFlags,
    from: Flags.string({helpValue: 'YYYY-MM-DD', required: true, description: 'first day'}),
    to: Flags.string({helpValue: 'YYYY-MM-DD', required: true, description: 'last day'}),
    within: Flags.integer({min: 1, default: 14, description: 'days after a task within which a purchase counts'}),
  }

  async run(): Promise<Simulation> {
    const {flags} = await this.parse(QueueSimulate)
    await this.checkListFlags(SIMULATION_COLUMNS, flags)
    const [from, until] = [dayFlag(flags.from, 'from') as number, dayFlag(flags.to, 'to') as number]
    const result = await this.withStore((context) =>
      simulateQueue(context, {from, until, within: flags.within, onDay: (day) => this.progress(day)}),
    )
    this.note(presentSimulation(result, this.look()))
    const rows = await this.sayList(result.rules, SIMULATION_COLUMNS, flags)
    return {...result, rules: rows as Simulation['rules']}
  }

  /** The day that was replayed, over the one before, where a person watches. */
  private progress(day: string): void {
    if (process.stderr.isTTY && !this.jsonEnabled()) process.stderr.write(`\r${day}\r`)
  }
}
