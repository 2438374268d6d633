import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {DEMO_SHOP_IN_DATA, writeDemo} from '../../src/app/write-demo.ts'
import {dayOf} from '../../src/core/time/day.ts'
import {ORDER_FIELD_NAMES} from '../../src/core/import/order-fields.ts'

const FILES = [
  ...['customers.csv', 'leads.csv', 'orders.csv', 'points.csv', 'products.csv', 'reps.csv', 'shops.csv'],
  ...['tickets.csv', 'touches.csv'],
]
const small = {customers: 30, seed: 2, months: 3, lastDay: dayOf('2025-06-30')}
let dir = ''
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'patron-demo-'))
})
afterEach(() => rm(dir, {recursive: true}))

describe('the demo shop in data/demo', () => {
  it('comes out again byte for byte', async () => {
    await writeDemo({...DEMO_SHOP_IN_DATA, dir})
    for (const file of FILES) {
      const committed = await readFile(new URL(`../../data/demo/${file}`, import.meta.url))
      expect(`${file} ${committed.equals(await readFile(join(dir, file)))}`).toBe(`${file} true`)
    }
  })
})

describe('writing a demo shop', () => {
  it('leaves whole files only and tells their rows', async () => {
    const written = await writeDemo({...small, dir: join(dir, 'a/b')})
    expect((await readdir(join(dir, 'a/b'))).sort()).toEqual(FILES)
    for (const {file, rows} of written) {
      const text = await readFile(join(dir, 'a/b', file), 'utf8')
      expect(`${file} ${text.trimEnd().split('\n').length - 1}`).toBe(`${file} ${rows}`)
    }
  })

  it('names order fields in the headers, and one row per order when lines are not wanted', async () => {
    const [lines] = await writeDemo({...small, dir})
    const [orders] = await writeDemo({...small, dir: join(dir, 'orders'), lines: false})
    for (const folder of [dir, join(dir, 'orders')]) {
      const [header = ''] = (await readFile(join(folder, 'orders.csv'), 'utf8')).split('\n')
      expect(header.split(',').filter((name) => !(ORDER_FIELD_NAMES as string[]).includes(name))).toEqual([])
    }
    const rows = (await readFile(join(dir, 'orders.csv'), 'utf8')).trimEnd().split('\n').slice(1)
    expect(new Set(rows.map((row) => row.split(',')[0])).size).toBe(orders?.rows)
    expect(lines?.rows).toBeGreaterThan(orders?.rows as number)
  })

  it('writes only the files asked for, and the list of the tills where there is one', async () => {
    await writeDemo({...small, dir, only: ['touches', 'shops'], touches: 50})
    expect((await readdir(dir)).sort()).toEqual(['shops.csv', 'touches.csv'])
    await writeDemo({...small, dir: join(dir, 'till'), duplicates: 0.1})
    expect((await readdir(join(dir, 'till'))).sort()).toEqual(
      [...FILES, 'customers-till.csv', 'duplicates-truth.csv'].sort(),
    )
  })

  it('differs with the seed', async () => {
    await writeDemo({...small, dir: join(dir, '2')})
    await writeDemo({...small, seed: 3, dir: join(dir, '3')})
    const texts = await Promise.all(['2', '3'].map((name) => readFile(join(dir, name, 'orders.csv'), 'utf8')))
    expect(texts[0]).not.toBe(texts[1])
  })

  it('refuses to write over a file, unless told to', async () => {
    await writeFile(join(dir, 'leads.csv'), 'mine')
    await expect(writeDemo({...small, dir})).rejects.toMatchObject({code: 'REFUSED'})
    expect(await readdir(dir)).toEqual(['leads.csv'])
    await writeDemo({...small, dir, force: true})
    expect(await readFile(join(dir, 'leads.csv'), 'utf8')).toMatch(/^name,phone/)
  })

  it('says so when the folder cannot be made', async () => {
    await writeFile(join(dir, 'file'), '')
    await expect(writeDemo({...small, dir: join(dir, 'file')})).rejects.toMatchObject({code: 'BAD_INPUT'})
  })
})
