import {spawn} from 'node:child_process'
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {BIN, cleanEnv, runJson, runPatron, temporaryFolder} from './run-patron.ts'

const ORDERS = 4000
const ENGINES = ['lowdb', 'duckdb'] as const
type Engine = (typeof ENGINES)[number]

interface Check {
  ok: boolean
  orders: number
}

function storeUrl(engine: Engine, folder: string): string {
  return `${engine}:${join(folder, engine === 'lowdb' ? 'shop.json' : 'shop.duckdb')}`
}

/** A csv of orders; `amount` tells two versions of the same orders apart. */
function ordersCsv(folder: string, {name, count, amount}: {name: string; count: number; amount: number}): string {
  const lines = ['order_number,date,amount,phone,product,quantity']
  for (let i = 0; i < count; i++)
    lines.push(
      `A${i},2025-06-${String(1 + (i % 28)).padStart(2, '0')},${amount},138${String(i % 900).padStart(8, '0')},thing ${i % 50},1`,
    )
  const file = join(folder, name)
  writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}

/** Starts an import and kills it the hard way after some milliseconds. */
function killedImport(file: string, {cwd, store, after}: {cwd: string; store: string; after: number}): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, 'order', 'import', file, '--store', store], {
      cwd,
      env: cleanEnv(cwd),
      stdio: 'ignore',
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), after)
    child.on('close', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

describe.each(ENGINES)('%s', (engine) => {
  it('keeps every lead of fifty processes that add one at once', {timeout: 240_000}, async () => {
    const cwd = temporaryFolder()
    const store = storeUrl(engine, cwd)
    const adding = Array.from({length: 50}, (_, i) =>
      runPatron(
        ['lead', 'add', '--name', `lead ${i}`, '--phone', `138${String(i).padStart(8, '0')}`, '--store', store],
        {
          cwd,
          env: {PATRON_LOCK_WAIT: '200'},
          timeout: 220_000,
        },
      ),
    )
    const runs = await Promise.all(adding)
    expect(runs.filter(({code}) => code !== 0).map(({stderr}) => stderr)).toEqual([])
    const {rows} = await runJson<{rows: {id: string; name: string}[]}>(['lead', 'list', '--store', store], {cwd})
    expect(new Set(rows.map(({name}) => name)).size).toBe(50)
    expect(new Set(rows.map(({id}) => id)).size).toBe(50)
    expect(await runJson<Check>(['store', 'check', '--store', store], {cwd})).toMatchObject({ok: true})
  })

  it(
    'holds the state before or after when an import is killed at twenty random instants',
    {timeout: 400_000},
    async () => {
      const cwd = temporaryFolder()
      const store = storeUrl(engine, cwd)
      const env = {PATRON_LOCK_WAIT: '60'}
      const old = ordersCsv(cwd, {name: 'old.csv', count: ORDERS / 4, amount: 10})
      const fresh = ordersCsv(cwd, {name: 'new.csv', count: ORDERS, amount: 20})
      const began = Date.now()
      expect((await runPatron(['order', 'import', old, '--store', store], {cwd})).code).toBe(0)
      const usual = (Date.now() - began) * 1.5
      const states = new Set<string>()
      for (let round = 0; round < 20; round++) {
        await killedImport(fresh, {cwd, store, after: 40 + Math.random() * usual})
        const {ok, orders} = await runJson<Check>(['store', 'check', '--store', store], {cwd, env})
        const {revenue} = await runJson<{revenue: number}>(['store', 'info', '--store', store], {cwd, env})
        expect(ok).toBe(true)
        states.add(`${orders} orders, revenue ${revenue}`)
        if (orders === ORDERS) expect((await runPatron(['undo', '--store', store], {cwd, env})).code).toBe(0)
      }
      const before = `${ORDERS / 4} orders, revenue ${(ORDERS / 4) * 10}`
      const after = `${ORDERS} orders, revenue ${ORDERS * 20}`
      expect([...states].filter((state) => state !== before && state !== after)).toEqual([])
      expect(states.has(before)).toBe(true)
    },
  )

  it('says one clear sentence about a store that cannot be used, and changes nothing', async () => {
    const cwd = temporaryFolder()
    const store = storeUrl(engine, cwd)
    const path = store.slice(store.indexOf(':') + 1)
    await runPatron(['lead', 'add', '--name', 'a', '--store', store], {cwd})
    const bytes = readFileSync(path)
    const broken = bytes.subarray(0, Math.floor(bytes.length / 2))
    for (const content of [broken, Buffer.from('name,phone\na,1\n'), Buffer.alloc(3)]) {
      writeFileSync(path, content)
      for (const args of [
        ['lead', 'list'],
        ['lead', 'add', '--name', 'b'],
      ]) {
        const {code, stderr, stdout} = await runPatron([...args, '--store', store], {cwd})
        expect([code, stdout]).toEqual([2, ''])
        expect(stderr).toMatch(/^Error: .*shop\.(json|duckdb)/)
        expect(stderr).not.toMatch(/at .*\.js:/)
      }
      expect(readFileSync(path).equals(content)).toBe(true)
    }
  })

  it('leaves no temporary file behind after a change', async () => {
    const cwd = temporaryFolder()
    await runPatron(['lead', 'add', '--name', 'a', '--store', storeUrl(engine, cwd)], {cwd})
    const left = readdirSync(cwd).filter(
      (name) => !/^shop\.(json|duckdb)$/.test(name) && name !== 'cache' && name !== 'data',
    )
    expect(left).toEqual([])
  })
})

describe('files that are no order files', () => {
  it.each([
    ['missing.csv', undefined, 2],
    ['empty.csv', '', 2],
    ['head.csv', 'order_number,date,amount,phone\n', 0],
    ['binary.csv', '\u0000\u0001\u0002\u0003\u0004', 2],
  ])('%s ends with one sentence', async (name, content, code) => {
    const cwd = temporaryFolder()
    if (content !== undefined) writeFileSync(join(cwd, name), content)
    const run = await runPatron(['order', 'import', name], {cwd})
    expect(run.code).toBe(code)
    if (code !== 0) expect(run.stderr).toMatch(new RegExp(`^Error: .*${name}`))
    expect(existsSync(join(cwd, 'store.json'))).toBe(false)
  })

  it('a folder and a store under a folder that cannot be written end with one sentence', async () => {
    const cwd = temporaryFolder()
    expect(await runPatron(['order', 'import', '.'], {cwd})).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^Error: .*folder/),
    })
    expect(await runPatron(['lead', 'add', '--name', 'a', '--store', `lowdb:${cwd}`], {cwd})).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^Error: .*folder/),
    })
  })
})
