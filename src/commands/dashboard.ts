import {basename, join} from 'node:path'
import {asOfDay, wallClockNow} from '../app/clock.ts'
import {asOfFlag, PatronCommand} from '../app/command.ts'
import {stopProcess} from '../app/stop-process.ts'
import {findStorePlace, type StorePlace} from '../app/store-place.ts'
import {untilEnded} from '../app/until-ended.ts'
import {CrmError} from '../core/error/crm-error.ts'
import type {WorkerStart} from '../worker/far-office.ts'

export default class Dashboard extends PatronCommand<Record<string, never>> {
  static override summary = 'Open the full-screen dashboard: today’s queue, quadrants, segments, churn, leads, reports.'
  static override description =
    'What a sales manager keeps open all day. Digits go to the eight screens, ? lists the keys of the one that is shown, : finds every action, screen and customer, / filters, u undoes, q leaves. It follows the store: what others change shows by itself. Colours, keys, columns and the first screen are settings (`patron settings list`, dashboard.*).'
  static override aliases = ['ui']
  static override enableJsonFlag = false
  static override examples = [
    '<%= config.bin %> dashboard',
    '<%= config.bin %> dashboard --as-of 2025-06-30 --lang zh-CN',
  ]
  static override flags = asOfFlag

  async run(): Promise<Record<string, never>> {
    const {flags} = await this.parse(Dashboard)
    if (!process.stdin.isTTY || !process.stdout.isTTY) throw noTerminal()
    const asOf = flags['as-of'] === undefined ? undefined : asOfDay(flags['as-of'], wallClockNow(undefined))
    const place = await findStorePlace(flags.store)
    const as = flags.as || process.env['PATRON_USER'] || undefined
    const who = as ?? (process.env['USER'] || process.env['USERNAME'] || 'somebody')
    await this.open(place, {place, asOf, who, as})
    return {}
  }

  private async open({path}: StorePlace, start: WorkerStart): Promise<void> {
    const {openFarOffice} = await import('../worker/far-office.ts')
    // The thread opens the store while this one loads what draws.
    const office = openFarOffice(join(this.config.root, 'dist', 'office-worker.js'), start)
    try {
      const {runDashboard} = await import('../tui/run-dashboard.tsx')
      const {stdin, stdout, env} = process
      const screen = {look: this.look(), storeName: basename(path), stdin, stdout, environment: env}
      const clock = (): number => performance.now()
      await untilEnded((signal) => runDashboard({office, ...screen, clock, stop: stopProcess, signal}))
    } finally {
      await office.close()
    }
  }
}

function noTerminal(): CrmError {
  return new CrmError(
    'BAD_INPUT',
    'The dashboard needs a terminal for its screen and its keys, and there is none here.',
    {
      hint: 'In scripts use the commands, e.g. patron segment rfm --json or patron churn list --format csv.',
    },
  )
}
