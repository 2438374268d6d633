// `npm run screens`: writes what the dashboard shows on the demo shop into README.md, between its two marks. The program
// runs in a pseudo-terminal, as people see it; the day is fixed and the shop is made anew, so that the same comes again.
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {Terminal} from '../test/tui/terminal.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const readme = join(root, 'README.md')
const MARKS = ['<!-- screens -->', '<!-- /screens -->']
const SIZE = {columns: 100, rows: 28}

/** The key of each screen, its heading, and what is on it once it has been worked out. */
const SCREENS = [
  ['1', 'Today', / tasks ·[^]*Last orders|Also to be done|Ranked by/],
  ['2', 'Quadrants', /big & often[^]*against 20/],
  ['3', 'Segments', /champions +\d[^]*low value +\d/],
  ['5', 'Leads', /Contacted \d/],
]
const AWAITED = /Looking …|Working|Reading|working out|[◐◓◑◒]/

const shop = mkdtempSync(join(tmpdir(), 'patron-screens-'))
const store = `lowdb:${join(shop, 'shop.json')}`
const env = {...process.env, PATRON_NOW: '2025-06-30T09:00:00', PATRON_STORE: store, PATRON_USER: 'manager'}
try {
  fillShop()
  const blocks = await captured()
  const text = readFileSync(readme, 'utf8')
  const [from, to] = MARKS.map((mark) => text.indexOf(mark))
  if (from < 0 || to < from) throw new Error(`README.md has no ${MARKS.join(' and ')}.`)
  writeFileSync(readme, `${text.slice(0, from + MARKS[0].length)}\n\n${blocks}\n\n${text.slice(to)}`)
  process.stdout.write(`${SCREENS.length} screens written to README.md.\n`)
} finally {
  rmSync(shop, {recursive: true, force: true})
}

function fillShop() {
  patron('init', '--currency', 'CNY', '--timezone', 'Asia/Shanghai', '--country', 'CN', '--store', store)
  patron('demo', '--dir', '.', '--customers', '2000', '--seed', '1')
  patron('rep', 'import', 'reps.csv')
  patron('lead', 'import', 'leads.csv')
  patron('order', 'import', 'orders.csv')
}

function patron(...args) {
  const run = spawnSync(process.execPath, [join(root, 'bin/patron.js'), ...args], {cwd: shop, env, encoding: 'utf8'})
  if (run.status !== 0) throw new Error(`patron ${args.join(' ')}: ${run.stderr}`)
}

async function captured() {
  const terminal = new Terminal(['dashboard', '--lang', 'en', '--store', store], {...SIZE, cwd: shop, env})
  try {
    await terminal.until((text) => / tasks /.test(text) && !AWAITED.test(text), 'the queue')
    const blocks = []
    for (const [key, title, fact] of SCREENS) {
      terminal.press(key)
      const isThere = (text) => text.includes(`[${key} ${title}]`) && fact.test(text) && !AWAITED.test(text)
      const text = await terminal.until(isThere, `the screen ${title}`)
      blocks.push(`**${title}**\n\n\`\`\`text\n${text.trimEnd()}\n\`\`\``)
    }
    return blocks.join('\n\n')
  } finally {
    terminal.close()
  }
}
