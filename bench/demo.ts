/**
 * How fast a demo shop is made and written, what memory it takes as it grows, and why csv is not left to
 * csv-stringify. `node bench/demo.ts [customers ...]`.
 */
import {mkdtemp, rm, stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {stringify} from 'csv-stringify/sync'
import {DEMO_DEFAULTS, writeDemo} from '../src/app/write-demo.ts'
import {createDemoShop} from '../src/core/demo/demo-shop.ts'
import {orderTable} from '../src/core/demo/order-table.ts'
import {csvBuffer} from '../src/formats/csv-buffer.ts'

const sizes = process.argv.slice(2).map(Number)
for (const customers of sizes.length > 0 ? sizes : [2_000, 20_000, 125_000]) {
  for (const lines of [true, false]) await measure(customers, lines)
}
compareWriters()

async function measure(customers: number, lines: boolean): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'patron-bench-'))
  let highest = 0
  const watch = setInterval(() => (highest = Math.max(highest, process.memoryUsage().rss)), 50)
  const start = performance.now()
  const cpu = process.cpuUsage()
  const [orders] = await writeDemo({...DEMO_DEFAULTS, customers, lines, dir, only: ['orders']})
  const seconds = (performance.now() - start) / 1000
  const {user, system} = process.cpuUsage(cpu)
  clearInterval(watch)
  const {size} = await stat(join(dir, 'orders.csv'))
  await rm(dir, {recursive: true})
  const rows = orders?.rows ?? 0
  const of = `${customers} customers, ${rows} ${lines ? 'lines' : 'orders'}`
  const time = `${seconds.toFixed(2)} s (${((user + system) / 1e6).toFixed(2)} s of processor time), ${Math.round(rows / seconds)} rows/s`
  console.log(`${of}: ${time}, ${mega(size)} MB, ${mega(highest)} MB resident at most`)
}

function compareWriters(): void {
  const groups = [...orderTable(createDemoShop(DEMO_DEFAULTS), true).groups]
  const rows = groups.flatMap(({head, tails}) => tails.map((tail) => [...head, ...tail]))
  const buffer = csvBuffer()
  const own = best(() => {
    for (const {head, tails} of groups) buffer.add(head, tails)
    buffer.take()
  })
  const theirs = best(() => void stringify(rows))
  console.log(
    `csv alone, ${rows.length} rows: csvBuffer ${Math.round(rows.length / own)} rows/s, csv-stringify ${Math.round(rows.length / theirs)} rows/s`,
  )
}

/** Seconds of the fastest of five runs. */
function best(work: () => void): number {
  const seconds = Array.from({length: 5}, () => {
    const start = performance.now()
    work()
    return (performance.now() - start) / 1000
  })
  return Math.min(...seconds)
}

function mega(bytes: number): number {
  return Math.round(bytes / 1e6)
}
