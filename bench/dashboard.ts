import {execFileSync} from 'node:child_process'
import {copyFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Bench} from './bench.ts'
import type {DashboardFigures} from './dashboard-pty.ts'
import {measure, type Measurement} from './measure.ts'
import {shopStore} from './profile.ts'

const DRIVER = fileURLToPath(new URL('dashboard-pty.ts', import.meta.url))
const SHOP = {customers: 125_000, orders: 1_000_000}
const NAME = 'dashboard, 125,000 customers, 1 M orders'
const IDLE = 0.02

/** What a manager waits for: the first frame, a key's frame; and what the dashboard holds while it is open. */
export function dashboardBenches(folder: string): Bench[] {
  let known: DashboardFigures | undefined
  const figures = (): DashboardFigures => (known ??= twoDays(folder))
  const base = (): Measurement => measure({args: ['-e', '0'], runs: 5})
  const bare = {baseline: 'node -e 0', limit: Number.POSITIVE_INFINITY}
  return [
    {
      ...bare,
      name: `${NAME}: first useful frame`,
      seconds: 1.5,
      run() {
        const {first_frame_ms: ms, ready_ms, memory_mb: mb} = figures()
        return {ours: {ms, mb}, base: base(), note: `all worked out after ${(ready_ms / 1000).toFixed(1)} s`}
      },
    },
    {
      ...bare,
      name: `${NAME}: a key to its frame, 95th percentile`,
      seconds: 0.05,
      memory: 700,
      run() {
        const {key_p95_ms: ms, key_p50_ms, keys, memory_mb: mb, idle} = figures()
        const note = `median ${key_p50_ms.toFixed(0)} ms of ${keys} keys; idle ${(100 * idle).toFixed(1)} % of a processor`
        return {ours: {ms, mb}, base: base(), good: idle < IDLE, note}
      },
    },
  ]
}

/** A store that had its queue the evening before, opened in the morning: yesterday's tasks are there, today's have to be made. */
function twoDays(folder: string): DashboardFigures {
  const store = join(folder, 'dashboard.duckdb')
  copyFileSync(shopStore(folder, SHOP), store)
  drive(store, '2025-06-30T20:00:00')
  return drive(store, '2025-07-01T09:00:00')
}

function drive(store: string, now: string): DashboardFigures {
  const env = {...process.env, PATRON_NOW: now}
  return JSON.parse(
    execFileSync(process.execPath, [DRIVER, `duckdb:${store}`], {encoding: 'utf8', env}),
  ) as DashboardFigures
}
