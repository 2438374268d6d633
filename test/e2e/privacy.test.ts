import {existsSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeEach, describe, expect, it} from 'vitest'
import {runJson, runPatron, temporaryFolder} from './run-patron.ts'

const ORDERS = [
  'order_number,date,status,amount,name,phone,email,address,consent,product,quantity',
  'A1,2025-06-01,completed,120,王小明,13800138001,wang@example.com,中山路17号,yes,Green tea,2',
  'A2,2025-06-02,completed,80,=HYPERLINK("x"),13800138002,bob@example.com,,yes,Cup,1',
  '',
].join('\n')

const TRACES = ['王小明', '13800138001', 'wang@example.com', '中山路']

describe.each([
  ['lowdb', 'shop.json'],
  ['duckdb', 'shop.duckdb'],
])('a person in a %s store', (engine, file) => {
  let cwd: string
  let store: readonly string[]
  beforeEach(async () => {
    cwd = temporaryFolder()
    store = ['--store', `${engine}:${file}`]
    writeFileSync(join(cwd, 'orders.csv'), ORDERS)
    await runJson(['order', 'import', 'orders.csv', ...store], {cwd})
  })
  const patron = (...args: string[]): ReturnType<typeof runPatron> => runPatron([...args, ...store], {cwd})
  const bytes = (name: string): string => readFileSync(join(cwd, name)).toString('utf8')

  it('is erased from the file, and the copies that are not reached are named', async () => {
    expect(TRACES.filter((trace) => !bytes(file).includes(trace))).toEqual([])
    await patron('store', 'backup', `copy.${file}`)
    const refused = await patron('customer', 'erase', '13800138001')
    expect(refused).toMatchObject({code: 4, stderr: expect.stringContaining('--yes')})
    const planned = await patron('customer', 'erase', '13800138001', '--dry-run')
    expect(planned.stdout).toContain('Would be erased, for good: C1')
    expect(bytes(file)).toContain('wang@example.com')

    const erased = await patron('customer', 'erase', '13800138001', '--yes')
    expect(erased).toMatchObject({code: 0, stderr: ''})
    expect(erased.stdout).toContain('Erased for good: C1')
    expect(erased.stdout).toContain(join(cwd, `copy.${file}`))
    expect(TRACES.filter((trace) => bytes(file).includes(trace))).toEqual([])
    expect(existsSync(join(cwd, `${file}.wal`))).toBe(false)
    expect(bytes(file)).toContain('13800138002')

    expect((await patron('undo')).code).toBe(4)
    expect((await patron('store', 'check')).code).toBe(0)
    expect((await runJson<{rows: unknown[]}>(['order', 'list', ...store], {cwd})).rows).toHaveLength(2)
    expect((await patron('customer', 'show', '13800138001')).code).toBe(3)
  })

  it('is given out whole, to a file that only its owner can read', async () => {
    const written = await patron('customer', 'export', '13800138001', '--out', 'wang.json')
    expect(written.code).toBe(0)
    const out = JSON.parse(readFileSync(join(cwd, 'wang.json'), 'utf8')) as Record<string, Record<string, unknown[]>>
    expect(out['customer']).toMatchObject({name: '王小明', address: '中山路17号'})
    expect(Object.keys(out['held'] ?? {})).toEqual(['identities', 'consents', 'orders'])
    expect(out['held']?.['orders']).toMatchObject([{number: 'A1', lines: [{product: 'Green tea', quantity: 2}]}])
    if (process.platform !== 'win32') expect(statSync(join(cwd, 'wang.json')).mode & 0o777).toBe(0o600)
    expect(await patron('customer', 'export', '13800138001', '--out', 'wang.json')).toMatchObject({code: 4})
    const text = await patron('customer', 'export', 'C1')
    for (const trace of TRACES) expect(text.stdout).toContain(trace)
  })
})

/** Command lines that tell of people, in every form. */
const SHOWING = [
  'customer list --columns id,name,city',
  'customer list --format csv',
  'customer list --format ndjson',
  'customer show C1',
  'customer show C1 --json',
  'customer export C1',
  'customer export C1 --json',
  'customer consent show C1',
  'lead list',
  'lead list --json',
  'lead show L1',
  'order list --format csv',
  'order show A1',
  'campaign export June',
  'churn list --at-risk all',
  'segment rfm --customers',
  'history',
  'customer erase C1 --dry-run --json',
]

describe('a screen that others look at', () => {
  let cwd: string
  beforeEach(async () => {
    cwd = temporaryFolder()
    writeFileSync(join(cwd, 'orders.csv'), ORDERS)
    await runJson(['order', 'import', 'orders.csv'], {cwd})
    await runJson(['lead', 'add', '--name', '赵老板', '--phone', '13900139000', '--source', 'web'], {cwd})
    await runJson(
      ['campaign', 'plan', '--name', 'June', '--where', 'orders > 0', '--channel', 'sms', '--unit-cost', '0.1'],
      {cwd},
    )
  })

  it('shows nobody by any command', async () => {
    const unmasked = await Promise.all(
      SHOWING.map(async (line) => {
        const {code, stdout, stderr} = await runPatron([...line.split(' '), '--mask'], {cwd})
        const known = [...TRACES, '赵老板', '13900139000', 'HYPERLINK'].filter((text) =>
          `${stdout}${stderr}`.includes(text),
        )
        return code === 0 && stdout !== '' && known.length === 0 ? [] : [line, code, known]
      }),
    )
    expect(unmasked.filter((told) => told.length > 0)).toEqual([])
    const byEnvironment = await runPatron(['lead', 'list'], {cwd, env: {PATRON_MASK: '1'}})
    expect(byEnvironment.stdout).toBe((await runPatron(['lead', 'list', '--mask'], {cwd})).stdout)
    expect((await runPatron(['lead', 'list'], {cwd})).stdout).toContain('赵老板')
  })

  it('shows nobody in an error', async () => {
    const taken = await runPatron(['lead', 'add', '--name', 'x', '--phone', '13800138001', '--mask'], {cwd})
    expect(taken.code).toBe(4)
    expect(taken.stderr).toContain('+86138****8001 is the customer C1 王** already')
    await runJson(['customer', 'add', '--name', '王小明'], {cwd})
    const unclear = await runPatron(['customer', 'show', '王小明', '--mask', '--json'], {cwd})
    expect(JSON.parse(unclear.stdout)).toMatchObject({error: {candidates: ['C1 王**', 'C3 王**']}})
  })

  it('still sorts and filters by what it hides', async () => {
    const args = [
      'customer',
      'list',
      '--where',
      'name.startsWith("王")',
      '--columns',
      'id,name',
      '--format',
      'csv',
      '--mask',
    ]
    expect((await runPatron(args, {cwd})).stdout).toBe('id,name\nC1,王**\n')
    const sorted = ['lead', 'list', '--where', 'name == "赵老板"', '--columns', 'id,name', '--format', 'csv', '--mask']
    expect((await runPatron(sorted, {cwd})).stdout).toBe('id,name\nL1,赵**\n')
  })
})

it('gives no csv that a spreadsheet would run, unless a program asks for it', async () => {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, 'orders.csv'), ORDERS)
  await runJson(['order', 'import', 'orders.csv'], {cwd})
  await runJson(
    [
      'campaign',
      'plan',
      '--name',
      'J',
      '--where',
      'orders > 0',
      '--channel',
      'sms',
      '--unit-cost',
      '0.1',
      '--holdout',
      '0',
    ],
    {cwd},
  )
  const csv = async (...args: string[]): Promise<string> => (await runPatron(args, {cwd})).stdout
  const list = ['customer', 'list', '--columns', 'id,name', '--format', 'csv', '--where', 'id == "C2"']
  expect(await csv(...list)).toBe(`id,name\nC2,"'=HYPERLINK(""x"")"\n`)
  expect(await csv(...list, '--raw')).toBe(`id,name\nC2,"=HYPERLINK(""x"")"\n`)
  const audience = ['campaign', 'export', 'J', '--columns', 'name,phone', '--where', 'customer_id == "C2"']
  expect(await csv(...audience)).toBe(`name,phone\n"'=HYPERLINK(""x"")",+8613800138002\n`)
  expect(await csv(...audience, '--raw')).toBe(`name,phone\n"=HYPERLINK(""x"")",+8613800138002\n`)
})

it('keeps what a customer withdrew when the import that said so is undone', async () => {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, 'orders.csv'), ORDERS)
  writeFileSync(
    join(cwd, 'later.csv'),
    ORDERS.replace('A1', 'A9').replace(',yes,', ',no,').split('\n').slice(0, 2).join('\n'),
  )
  await runJson(['order', 'import', 'orders.csv'], {cwd})
  await runJson(['order', 'import', 'later.csv'], {cwd})
  const undone = await runPatron(['undo'], {cwd})
  expect(undone.stdout).toContain('1 withdrawal stays')
  const {customer} = await runJson<{customer: {consent: object}}>(['customer', 'show', 'C1'], {cwd})
  expect(customer.consent).toEqual({sms: 'withdrawn'})
  const args = ['customer', 'consent', 'set', 'C1', '--channel', 'sms', '--state', 'granted']
  expect(await runPatron(args, {cwd})).toMatchObject({code: 2, stderr: expect.stringContaining('--source')})
  expect((await runPatron([...args, '--source', 'told us'], {cwd})).code).toBe(0)
  expect(await runPatron([...args.slice(0, 5), 'sms,fax', '--state', 'withdrawn'], {cwd})).toMatchObject({
    ...{code: 2, stderr: expect.stringContaining('"fax" is no channel')},
  })
})
