import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {DuckdbStore} from '../../src/stores/duckdb/duckdb-store.ts'
import {customer, header} from './sample.ts'

it('finds texts that hold quotes, dollars, backslashes, question marks and a zero character just as they are', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'patron-inlined-'))
  const store = await DuckdbStore.open(join(folder, 'shop.duckdb'), {lockWaitMs: 1000})
  try {
    const names = ["O'Brien", "'; DROP TABLE customer; --", '$1', '$2 $1', '\\', "\\' OR 1=1", '?', 'a\0b', '名字’']
    await store.write(header(), (draft) =>
      draft.save(
        'customer',
        names.map((name, index) => customer(`C${index + 1}`, {name})),
      ),
    )
    for (const [index, name] of names.entries()) {
      const found = await store.read((book) => book.find('customer', 'name', [name, '$1']))
      expect(found.map(({id}) => id)).toContain(`C${index + 1}`)
      expect(found.length).toBe(name === '$1' ? 1 : 2)
    }
    expect(await store.read((book) => book.count('customer'))).toBe(names.length)
  } finally {
    await store.close()
    rmSync(folder, {recursive: true, force: true})
  }
})
