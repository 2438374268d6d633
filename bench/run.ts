// `npm run bench`: what the program takes, as ratios to a bare baseline measured in the same run, since machines
// differ. Each line is measured in processes of their own. Name parts of lines to run only those.
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {basketBenches} from './basket.ts'
import {churnBenches} from './churn.ts'
import {customerShowBenches} from './customer-show.ts'
import {importBenches} from './imports.ts'
import type {Bench} from './bench.ts'
import {dashboardBenches} from './dashboard.ts'
import {duplicateBenches} from './duplicates.ts'
import {forecastBenches} from './forecast.ts'
import {leadAddBenches} from './lead-add.ts'
import {profileBenches} from './profile.ts'
import {queueBenches} from './queue.ts'
import {segmentBenches} from './segment.ts'
import {startBenches} from './start.ts'
import {taskDoneBenches} from './task-done.ts'
import {touchBenches} from './touches.ts'

const folder = mkdtempSync(join(tmpdir(), 'patron-bench-'))
const wanted = process.argv.slice(2)
let over = 0
try {
  const benches: Bench[] = [
    ...startBenches(folder),
    ...taskDoneBenches(folder),
    ...importBenches(folder),
    ...touchBenches(folder),
    ...segmentBenches(folder),
    ...profileBenches(folder),
    ...queueBenches(folder),
    ...basketBenches(folder),
    ...churnBenches(),
    ...duplicateBenches(folder),
    ...forecastBenches(),
    ...customerShowBenches(folder),
    ...leadAddBenches(folder),
    ...dashboardBenches(folder),
  ]
  for (const bench of benches.filter(({name}) => wanted.length === 0 || wanted.some((part) => name.includes(part)))) {
    const {ours, base, good: isAnswer = true, note} = bench.run()
    const ratio = ours.ms / base.ms
    const {limit, memory: most = Infinity, seconds = Infinity} = bench
    const good = isAnswer && ratio < limit && ours.mb < most && ours.ms < 1000 * seconds
    if (!good) over++
    const memory = bench.memory === undefined ? '' : `, ${ours.mb.toFixed(0)} MB of ${bench.memory}`
    process.stdout.write(
      `${good ? 'ok  ' : 'OVER'} ${bench.name}: ${ours.ms.toFixed(0)} ms, ${bench.baseline} ${base.ms.toFixed(0)} ms: ${ratio.toFixed(2)} x of ${bench.limit}${memory}${note === undefined ? '' : `, ${note}`}\n`,
    )
  }
} finally {
  rmSync(folder, {recursive: true, force: true})
}
process.exitCode = over === 0 ? 0 : 1
