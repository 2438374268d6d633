/**
 * Command lines whose `--json` is kept as a shape, run one after the other in one folder, so that a line finds what
 * those before it made. Every command has at least one; a new command adds its lines here, and
 * `npm run surface` writes its shape to __snapshots__/json/, to be read before it is committed.
 * The csv files are those beside this file.
 */
export const COMMAND_LINES: readonly string[] = [
  'init --currency CNY --timezone Asia/Shanghai --country CN',
  'order import orders.csv --dry-run',
  'order import orders.csv',
  'import list',
  'order list',
  'order show patron:A1',
  'customer add --name 李雷 --phone 13900139000 --city 上海 --consent sms',
  'customer list',
  'customer show 13800138001',
  'customer consent set 13900139000 --channel sms,post --state granted --source form',
  'customer consent show 13900139000',
  'lead add --name 王小明 --phone 13800138000 --source cold-visit --region 浙江 --potential high',
  'lead import leads.csv --dry-run',
  'lead import leads.csv',
  'import orders.csv',
  'import leads.csv --as lead',
  'lead list',
  'lead show 13800138000',
  'lead contact 13800138000',
  'profile fields',
  'customer tag add vip source:fair --where "orders >= 1" --dry-run',
  'customer tag add vip --customer 13900139000',
  'tag list',
  'tag rule add early --where "orders >= 1" --value segment --dimension value --meaning "bought at all"',
  'tag rule preview early',
  'tag rule preview early --customers',
  'tag rule apply early reachable',
  'tag rule list',
  'tag rule remove early',
  'customer tag remove vip --customer 13900139000',
  'segment rfm',
  'segment rfm --scheme grid16 --customers',
  'churn list --at-risk all',
  'campaign plan --name Rescue --where "orders >= 1" --channel sms --unit-cost 0.05',
  'campaign list',
  'campaign show M1',
  'campaign export M1',
  'settings list',
  'settings set churn.own_gaps 4',
  'history',
  'undo',
  'store info',
  'store check',
  'store backup copy.json',
  'store migrate duckdb:shop.duckdb',
  'demo --customers 20 --months 3',
  'completion bash',
]

/** Commands that only a person at a terminal uses, and that have no answer to keep. */
export const WITHOUT_JSON: readonly string[] = ['dashboard']
