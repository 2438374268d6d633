import {type ChildProcess, execFileSync, fork} from 'node:child_process'
import {once} from 'node:events'
import {existsSync} from 'node:fs'
import {chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {SCHEMA_VERSION, type Store} from '../../src/core/store/store.ts'
import {DuckDBInstance} from '@duckdb/node-api'
import {DuckdbStore} from '../../src/stores/duckdb/duckdb-store.ts'
import {LowdbStore} from '../../src/stores/lowdb/lowdb-store.ts'
import {customer, header, order, putOrders, visible} from './sample.ts'

const WRITER = fileURLToPath(new URL('writer.ts', import.meta.url))
const ENGINES = {
  lowdb: {open: (path: string, lockWaitMs = 500): Promise<Store> => LowdbStore.open(path, {lockWaitMs})},
  duckdb: {open: (path: string, lockWaitMs = 500): Promise<Store> => DuckdbStore.open(path, {lockWaitMs})},
}
const isRoot = process.getuid?.() === 0

for (const [engine, {open}] of Object.entries(ENGINES)) {
  describe(`${engine} store under faults`, () => {
    let folder: string
    let path: string
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'patron-fault-'))
      path = join(folder, `shop.${engine}`)
    })
    afterEach(() => rm(folder, {recursive: true, force: true}))

    const child = (task: string): ChildProcess =>
      fork(WRITER, [engine, path, task], {stdio: ['ignore', 'pipe', 'inherit', 'ipc']})
    const add = (store: Store, id: string): Promise<void> =>
      store.write(header(), (draft) => draft.save('customer', [customer(id)]))

    /** Every way in refuses with this code and one sentence that names the file, and its bytes stay as they were. */
    async function refuses(code: string): Promise<void> {
      const before = await readFile(path).catch(() => 'a folder')
      const store = await open(path)
      for (const attempt of [() => store.read((book) => book.all('customer')), () => add(store, 'C9')]) {
        const error = await attempt().then(
          () => undefined,
          (thrown: unknown) => thrown,
        )
        expect(error).toMatchObject({name: 'CrmError', code})
        expect((error as Error).message).toContain(path)
        expect((error as Error).message).not.toContain('\n')
        expect((error as {hint?: string}).hint).toBeTruthy()
      }
      await store.close()
      expect(await readFile(path).catch(() => 'a folder')).toStrictEqual(before)
    }

    async function filled(): Promise<void> {
      const store = await open(path)
      await add(store, 'C1')
      await putOrders(
        store,
        Array.from({length: 3000}, (_, index) => order({id: `o${index}`, number: `number ${index} of many`})),
      )
      await store.close()
    }

    it('loses no write of twenty processes at once', {timeout: 120_000}, async () => {
      const children = Array.from({length: 20}, () => child('add'))
      const codes = await Promise.all(children.map(async (process) => ((await once(process, 'exit')) as [number])[0]))
      expect(codes).toStrictEqual(Array.from({length: 20}, () => 0))
      const store = await open(path)
      await store.read(async (book) => {
        expect(await book.count('customer')).toBe(20)
        expect(new Set((await book.changes()).map(({id}) => id)).size).toBe(20)
      })
      await store.close()
    })

    it.each(['appended', 'settled', 'committed'])(
      'holds the state before or after when a writer is killed once it has %s',
      {timeout: 60_000},
      async (moment) => {
        await filled()
        const store = await open(path, 30_000)
        const before = await store.read(visible)
        const writer = child('flood')
        const exited = once(writer, 'exit')
        await said(writer, moment)
        writer.kill('SIGKILL')
        await exited
        const orders = (await store.read((book) => book.orders.totals())).orders
        expect([3000, 63_000]).toContain(orders)
        if (orders === 3000) expect(await store.read(visible)).toStrictEqual(before)
        expect(await store.read((book) => book.count('customer'))).toBe(orders === 3000 ? 1 : 2)
        await add(store, 'after')
        expect((await store.read((book) => book.orders.totals())).orders).toBe(orders)
        await store.close()
      },
    )

    it('loses no write that comes while the file is compacted', {timeout: 120_000}, async () => {
      const store = await open(path, 30_000)
      await add(store, 'first')
      const codes = Array.from({length: 8}, () => once(child('add'), 'exit'))
      let busy = true
      const adding = Promise.all(codes).finally(() => (busy = false))
      while (busy) {
        await store.compact()
        await new Promise((resolve) => setTimeout(resolve, 2))
      }
      expect(await adding).toStrictEqual(codes.map(() => [0, null]))
      expect(await store.read((book) => book.count('customer'))).toBe(9)
      await store.close()
    })

    it('is whole when it is killed while it compacts', {timeout: 120_000}, async () => {
      await filled()
      const store = await open(path, 30_000)
      const before = await store.read(visible)
      for (let pause = 0; pause < 150; pause += 25) {
        const compacting = child('compact')
        const exited = once(compacting, 'exit')
        await said(compacting, 'compacting')
        await new Promise((resolve) => setTimeout(resolve, pause))
        compacting.kill('SIGKILL')
        await exited
        expect(await store.read(visible)).toStrictEqual(before)
      }
      await add(store, 'after')
      await store.close()
      expect((await readdir(folder)).filter((name) => name.includes('compact'))).toStrictEqual([])
    })

    it('keeps the permissions of a file that it compacts', async () => {
      await filled()
      await chmod(path, 0o640)
      const store = await open(path)
      await store.compact()
      expect((await stat(path)).mode & 0o777).toBe(0o640)
      await store.close()
    })

    it('refuses a file that is cut short', async () => {
      await filled()
      const {size} = await stat(path)
      for (const share of [0.99, 0.6, 0.2]) {
        await truncate(path, Math.floor(size * share))
        await refuses('STORE_CORRUPT')
      }
    })

    it('refuses an empty file', async () => {
      await writeFile(path, '')
      await refuses('STORE_CORRUPT')
    })

    it('refuses a file of something else', async () => {
      await writeFile(path, engine === 'lowdb' ? '{"some": "json"}' : 'some,text\n1,2\n')
      await refuses('STORE_FOREIGN')
    })

    it('refuses a store of a newer patron', async () => {
      await filled()
      if (engine === 'lowdb')
        await writeFile(path, (await readFile(path, 'utf8')).replace(`"schema": ${SCHEMA_VERSION}`, '"schema": 999'))
      else await runSql(path, 'UPDATE s.patron_store SET schema_version = 999')
      await refuses('STORE_NEWER')
    })

    it('refuses a folder', async () => {
      await mkdir(path)
      await refuses('STORE_UNREACHABLE')
      expect(existsSync(path)).toBe(true)
    })

    it('refuses to write where there is no folder, and reads it as empty', async () => {
      const store = await open(join(folder, 'none', 'shop'))
      expect(await store.read((book) => book.count('customer'))).toBe(0)
      await expect(add(store, 'C1')).rejects.toMatchObject({code: 'STORE_UNREACHABLE'})
      await store.close()
    })

    it.skipIf(isRoot)(
      'refuses to write a file that it may only read (skipped for root, who may write anything)',
      async () => {
        await filled()
        await chmod(path, 0o400)
        await chmod(folder, 0o500)
        const store = await open(path)
        expect(await store.read((book) => book.count('customer'))).toBe(1)
        await expect(add(store, 'C9')).rejects.toMatchObject({code: 'STORE_UNREACHABLE'})
        await store.close()
        await chmod(folder, 0o700)
      },
    )

    const disk = mountSmallDisk()
    it.skipIf(!disk)(
      'says so when the disk is full, and keeps what was there (skipped where no small disk can be mounted)',
      {timeout: 60_000},
      async () => {
        const full = join(disk as string, `shop.${engine}`)
        try {
          const store = await open(full, 5000)
          await add(store, 'C1')
          const before = await store.read(visible)
          const big = putOrders(
            store,
            Array.from({length: 150_000}, (_, index) =>
              order({
                id: `${index * 7919}-${'x'.repeat(index % 60)}`,
                number: [2, 3, 5, 7, 11].map((prime) => Math.sin(index * prime)).join(),
              }),
            ),
          )
          await expect(big).rejects.toMatchObject({code: 'STORE_UNREACHABLE', message: expect.stringContaining('full')})
          expect(await store.read(visible)).toStrictEqual(before)
          await add(store, 'C2')
          expect(await store.read((book) => book.count('customer'))).toBe(2)
          await store.close()
        } finally {
          execFileSync('umount', [disk as string])
          await rm(disk as string, {recursive: true})
        }
      },
    )
  })
}

describe('duckdb store beside other programs', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'patron-fault-'))
  })
  afterEach(() => rm(folder, {recursive: true, force: true}))

  it('refuses a DuckDB file that is no patron store and leaves it alone', async () => {
    const path = join(folder, 'other.duckdb')
    await runSql(path, 'CREATE TABLE s.sales (amount INTEGER)')
    const before = await readFile(path)
    const store = await DuckdbStore.open(path, {lockWaitMs: 100})
    await expect(store.read((book) => book.all('customer'))).rejects.toMatchObject({code: 'STORE_FOREIGN'})
    await expect(store.write(header(), (draft) => draft.save('customer', []))).rejects.toMatchObject({
      code: 'STORE_FOREIGN',
    })
    await store.close()
    expect(await readFile(path)).toStrictEqual(before)
  })

  it('names the process that holds the file after waiting for it', {timeout: 60_000}, async () => {
    const path = join(folder, 'shop.duckdb')
    const store = await DuckdbStore.open(path, {lockWaitMs: 200})
    await store.write(header(), (draft) => draft.save('customer', [customer('C1')]))
    const writer = fork(WRITER, ['duckdb', path, 'flood'], {stdio: ['ignore', 'pipe', 'inherit', 'ipc']})
    await said(writer, 'appended')
    writer.kill('SIGSTOP')
    await expect(store.read((book) => book.all('customer'))).rejects.toMatchObject({
      code: 'LOCKED',
      message: expect.stringContaining(`process ${writer.pid}`),
    })
    const exited = once(writer, 'exit')
    writer.kill('SIGKILL')
    await exited
    expect(await store.read((book) => book.count('customer'))).toBe(1)
    await store.close()
  })

  it('lets readers in side by side', async () => {
    const path = join(folder, 'shop.duckdb')
    const stores = await Promise.all([1, 2, 3].map(() => DuckdbStore.open(path, {lockWaitMs: 200})))
    await (stores[0] as Store).write(header(), (draft) => draft.save('customer', [customer('C1')]))
    const counts = await Promise.all(stores.map((store) => store.read((book) => book.count('customer'))))
    expect(counts).toStrictEqual([1, 1, 1])
    for (const store of stores) await store.close()
  })
})

/** Waits until the child has printed this word. */
async function said(writer: ChildProcess, word: string): Promise<void> {
  let heard = ''
  for await (const text of writer.stdout ?? []) {
    heard += String(text)
    if (heard.includes(word)) return
  }
  throw new Error(`The child ended without saying "${word}".`)
}

async function runSql(path: string, sql: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(`ATTACH '${path}' AS s`)
  await connection.run(sql)
  await connection.run('DETACH s')
  connection.closeSync()
  instance.closeSync()
}

/** A file system of 8 MB; undefined where this process may not mount one. */
function mountSmallDisk(): string | undefined {
  if (process.platform !== 'linux' || !isRoot) return undefined
  const place = execFileSync('mktemp', ['-d', join(tmpdir(), 'patron-disk-XXXXXX')], {encoding: 'utf8'}).trim()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', place], {stdio: 'ignore'})
    return place
  } catch {
    return undefined
  }
}
