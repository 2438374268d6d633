import {basename} from 'node:path'
import {asOfDay} from '../app/clock.ts'
import {asOfFlag, type CommandContext, PatronCommand} from '../app/command.ts'
import {untilEnded} from '../app/until-ended.ts'
import {CrmError} from '../core/error/crm-error.ts'

export default class Dashboard extends PatronCommand<Record<string, never>> {
  static override summary = 'Open the full-screen dashboard: the map of the business and today’s follow-ups.'
  static override description =
    'Shows where customers stand by order value and orders, and whom to call today. ? lists the keys, q leaves.'
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
    await this.withStore((context) => this.open(context, flags['as-of']))
    return {}
  }

  private async open(context: CommandContext, day: string | undefined): Promise<void> {
    const {engine, path} = await context.store.info()
    const asOf = day === undefined ? undefined : asOfDay(day, context.now())
    const storeName = path === undefined ? engine : basename(path)
    const {runDashboard} = await import('../tui/run-dashboard.tsx')
    const {stdin, stdout} = process
    await untilEnded((signal) => runDashboard({context, asOf, look: this.look(), storeName, stdin, stdout, signal}))
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
