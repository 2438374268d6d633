import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {runJson, runPatron, temporaryFolder} from './run-patron.ts'

describe('files of any kind on the command line', () => {
  it('come in together, what others name first, and are listed', async () => {
    const cwd = temporaryFolder()
    await runPatron(['init', '--currency', 'CNY', '--country', 'CN', '--timezone', 'Asia/Shanghai'], {cwd})
    await runPatron(['demo', '--customers', '20', '--months', '3', '--dir', 'demo'], {cwd})
    const files = ['orders', 'customers', 'shops'].map((name) => join('demo', `${name}.csv`))
    const {stdout, stderr, code} = await runPatron(['import', ...files], {cwd})
    expect(code).toBe(0)
    expect(stderr).toBe('Taken in this order: demo/shops.csv, demo/customers.csv, demo/orders.csv.\n')
    expect(stdout.match(/^demo\/\w+\.csv: [\w-]+/gm)).toEqual([
      'demo/shops.csv: patron-shops',
      'demo/customers.csv: patron-customers',
      'demo/orders.csv: patron-lines',
    ])
    const {rows} = await runJson<{rows: {file: string}[]}>(['import', 'list'], {cwd})
    expect(rows.map(({file}) => file)).toEqual(['demo/orders.csv', 'demo/customers.csv', 'demo/shops.csv'])
  })

  it('are refused with what they could be where that is not clear, and taken in when it is said', async () => {
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'people.csv'), 'name,phone,city\n王小明,13800138000,扬州\n')
    const unclear = await runPatron(['import', 'people.csv'], {cwd})
    expect(unclear.code).toBe(2)
    expect(unclear.stderr).toContain('customer (name, phone, city) or lead (name, phone, city)')
    const {files} = await runJson<{files: {noun: string; created: number}[]}>(
      ['import', 'people.csv', '--as', 'customer'],
      {cwd},
    )
    expect(files).toMatchObject([{noun: 'customer', created: 1}])
  })

  it('are read from standard input: a vCard whose first card is broken', async () => {
    const cwd = temporaryFolder()
    const input = 'BEGIN:VCARD\nFN:Cut\nBEGIN:VCARD\nFN:王小明\nTEL:13800138000\nEND:VCARD\n'
    const {stdout, code} = await runPatron(['import', '-'], {cwd, input})
    expect(code).toBe(6)
    expect(stdout).toContain('row 1, vcard: the card has no END:VCARD; the next card begins on line 3')
    expect(stdout).toContain('1 created')
  })
})
