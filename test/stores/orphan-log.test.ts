import {copyFileSync, existsSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DuckDBInstance} from '@duckdb/node-api'
import {expect, it} from 'vitest'
import {DuckdbStore} from '../../src/stores/duckdb/duckdb-store.ts'
import {customer, header} from './sample.ts'

it('sets a log aside whose file is gone, instead of replaying it into a new store', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'patron-orphan-'))
  const path = join(folder, 'shop.duckdb')
  try {
    const other = await DuckDBInstance.create(join(folder, 'other.duckdb'))
    const connection = await other.connect()
    await connection.run('CREATE TABLE customer AS SELECT range AS id FROM range(5)')
    copyFileSync(join(folder, 'other.duckdb.wal'), `${path}.wal`)
    connection.closeSync()
    other.closeSync()
    const store = await DuckdbStore.open(path, {lockWaitMs: 1000})
    await store.write(header(), (draft) => draft.save('customer', [customer('C1')]))
    expect(await store.read((book) => book.count('customer'))).toBe(1)
    await store.close()
    expect(existsSync(`${path}.wal.orphan`)).toBe(true)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
})
