import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {DuckdbConnection} from '../../src/stores/duckdb/connection.ts'
import {loadDriver} from '../../src/stores/duckdb/driver.ts'
import {duckdbError} from '../../src/stores/duckdb/duckdb-error.ts'
import {DuckdbSession} from '../../src/stores/duckdb/duckdb-session.ts'
import {DuckdbStore} from '../../src/stores/duckdb/duckdb-store.ts'
import {startInstance} from '../../src/stores/duckdb/instance.ts'
import {readNumbers} from '../../src/stores/sql/session.ts'
import {inValues} from '../../src/stores/sql/values.ts'
import {customer, header} from './sample.ts'

describe('the memory of DuckDB', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'patron-memory-'))
  })
  afterEach(() => rm(folder, {recursive: true, force: true}))

  async function session(): Promise<DuckdbSession> {
    const driver = await loadDriver()
    const instance = await startInstance(driver, join(folder, 'shop.duckdb'))
    return new DuckdbSession(driver, new DuckdbConnection(driver, await driver.connect(instance)))
  }

  async function usedMb(opened: DuckdbSession): Promise<number> {
    const sql =
      'SELECT CAST(sum(memory_usage_bytes + temporary_storage_bytes) / 1048576 AS DOUBLE) FROM duckdb_memory()'
    return (await readNumbers(opened, sql))[0] as number
  }

  it('holds rows that are appended within a change once', async () => {
    const opened = await session()
    const texts = Array.from({length: 2000}, (_, index) => `some text ${index}`)
    await opened.run('BEGIN')
    await opened.run('CREATE TEMP TABLE temporary_rows (a TEXT, b TEXT, c TEXT, d TEXT, e TEXT, f TEXT)')
    const columns = ['a', 'b', 'c', 'd', 'e', 'f'].map(() => ({kind: 'text' as const, values: texts}))
    for (let batch = 0; batch < 100; batch++) await opened.append('temporary_rows', columns)
    expect(await readNumbers(opened, 'SELECT CAST(count(*) AS DOUBLE) FROM temporary_rows')).toStrictEqual([200_000])
    expect(await usedMb(opened)).toBeLessThan(35)
  })

  it('is not used up by lists of ids that one change asks for', async () => {
    const opened = await session()
    const ids = Array.from({length: 400}, (_, index) => `phone:+8613${index}`)
    await opened.run('BEGIN')
    await opened.run('CREATE TABLE known (id TEXT)')
    const before = await usedMb(opened)
    for (let round = 0; round < 20; round++) {
      const list = await inValues(opened, ids)
      await opened.read(`SELECT id FROM known WHERE id ${list.sql}`, list.values)
    }
    expect((await usedMb(opened)) - before).toBeLessThan(0.2)
  })

  it('is not used up by many small writes in one change', async () => {
    const store = await DuckdbStore.open(join(folder, 'many.duckdb'), {lockWaitMs: 1000})
    await store.write(header(), (draft) => draft.save('customer', [customer('C0'), customer('C1')]))
    await store.write(header(), async (draft) => {
      for (let index = 0; index < 60; index++) {
        await draft.save('customer', [customer(`C${index}`, {name: `a${index}`})])
      }
    })
    expect(await store.read((book) => book.count('customer'))).toBe(60)
    await store.close()
  })

  it('is not used up by new records that come batch by batch, whatever was read before', async () => {
    const store = await DuckdbStore.open(join(folder, 'batches.duckdb'), {lockWaitMs: 1000})
    await store.write(header(), (draft) => draft.save('customer', [customer('first')]))
    expect(await store.read((book) => book.count('customer'))).toBe(1)
    await store.write(header(), async (draft) => {
      for (let batch = 0; batch < 60; batch++) {
        const records = Array.from({length: 2000}, (_, index) => customer(`C${batch}-${index}`, {name: `n${index}`}))
        await draft.create('customer', records)
      }
    })
    expect(await store.read((book) => book.count('customer'))).toBe(120_001)
    await store.close()
  })

  it.each([
    'Out of Memory Error: failed to allocate data of size 32.0 KiB (143.0 MiB/143.0 MiB used)\n\nPossible solutions:',
    'Failed to append: could not allocate block of size 256.0 KiB (142.9 MiB/143.0 MiB used)\n\nPossible solutions:',
    'TransactionContext Error: Failed to commit: could not allocate block of size 256.0 KiB (9.1 MiB/9.1 MiB used)',
  ])('is told as a matter of the store when it is full: %s', (message) => {
    const told = duckdbError(new Error(message), 'shop.duckdb', 'write')
    expect(told).toMatchObject({name: 'CrmError', code: 'STORE_FULL'})
    expect((told as Error).message).toContain('shop.duckdb; nothing was changed.')
    expect((told as {hint?: string}).hint).toContain('in parts')
  })
})
