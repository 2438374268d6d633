// The main job on a shop made for it: order file in, segments, churn list and campaign plan out.
// Runs the very commands that a person would type, in demo-shop/ beside this folder's files.
import {spawnSync} from 'node:child_process'
import {mkdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const shop = join(root, 'demo-shop')
const patron = join(root, 'bin', 'patron.js')
const AS_OF = ['--as-of', '2025-06-30']

rmSync(shop, {recursive: true, force: true})
mkdirSync(shop)

run('init', '--engine', 'lowdb', '--currency', 'CNY', '--timezone', 'Asia/Shanghai', '--country', 'CN')
run('demo', '--dir', '.', '--customers', '2000', '--seed', '1')
run('lead', 'import', 'leads.csv')
run('order', 'import', 'orders.csv')
run('segment', 'rfm', ...AS_OF)
run('churn', 'list', '--at-risk', 'high', '--limit', '10', ...AS_OF)
run(
  'campaign',
  'plan',
  '--name',
  'Win back',
  '--segment',
  'at-risk',
  '--channel',
  'sms',
  '--offer',
  '满50减8',
  '--unit-cost',
  '0.05',
  ...AS_OF,
)

process.stdout.write(`
The shop is in demo-shop/. What to type next:

  cd demo-shop
  npx patron dashboard --as-of 2025-06-30
  npx patron customer list --where 'orders >= 10 && recency_days > 60' --sort -revenue --limit 10 --as-of 2025-06-30
  npx patron segment rfm --scheme grid16 --auto --lang zh-CN --as-of 2025-06-30
  npx patron campaign export M1 > audience.csv
  npx patron history
  npx patron --help
`)

function run(...args) {
  process.stdout.write(`\n$ patron ${args.map(quoted).join(' ')}\n`)
  const {status} = spawnSync(process.execPath, [patron, ...args], {
    cwd: shop,
    stdio: 'inherit',
    env: {...process.env, PATRON_STORE: ''},
  })
  if (status !== 0) process.exit(status ?? 1)
}

function quoted(arg) {
  return /^[\w./=:,-]+$/.test(arg) ? arg : `'${arg}'`
}
