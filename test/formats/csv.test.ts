import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {read, rowsOf} from './files.ts'

describe('delimiters and line ends', () => {
  test.each([
    [',', 'csv'],
    [';', 'csv'],
    ['|', 'csv'],
    ['\t', 'tsv'],
  ])('recognises %j', async (delimiter, form) => {
    const text = ['name,amount,note', '王芳,"1,5",a;b|c', 'Li,2,x']
      .map((line) => line.split(',').join(delimiter))
      .join('\n')
    const {table, headers} = await read(delimiter === ',' ? 'name,amount,note\n王芳,"1,5",a\nLi,2,x\n' : text)
    expect(headers).toEqual(['name', 'amount', 'note'])
    expect(table.form).toBe(form)
  })

  test('tells semicolons from decimal commas', async () => {
    const {headers, rows} = await read('name;date;amount\na;2024-01-01;12,50\nb;2024-01-02;9,00\n')
    expect(headers).toHaveLength(3)
    expect(rows[1]).toEqual(['b', '2024-01-02', '9,00'])
  })

  test('takes the delimiter that was declared', async () => {
    const {headers} = await read('a^b^c\n1^2^3\n', {delimiter: '^'})
    expect(headers).toEqual(['a', 'b', 'c'])
    await expect(read('a,b\n', {delimiter: 'xx'})).rejects.toMatchObject({code: 'BAD_INPUT'})
  })

  test.each(['\n', '\r\n', '\r'])('reads rows that end in %j', async (end) => {
    const {headers, rows, numbers} = await read(['a,b', '1,"x y"', '2,"p, q"', ''].join(end))
    expect(headers).toEqual(['a', 'b'])
    expect(rows).toEqual([
      ['1', 'x y'],
      ['2', 'p, q'],
    ])
    expect(numbers).toEqual([2, 3])
  })

  test('reads a last row without a line end, and a file of one column', async () => {
    expect((await read('phone\n138\n139')).rows).toEqual([['138'], ['139']])
  })
})

describe('cells', () => {
  test('keeps line breaks inside quotes and numbers rows by the line they start on', async () => {
    const {rows, numbers} = await read('id,note\r\n1,"two\r\nlines"\r\n\r\n2,"three\nmore\nlines"\r\n3,x\r\n')
    expect(rows).toEqual([
      ['1', 'two\r\nlines'],
      ['2', 'three\nmore\nlines'],
      ['3', 'x'],
    ])
    expect(numbers).toEqual([2, 5, 8])
  })

  test('keeps quotes in the middle of a cell', async () => {
    const {rows} = await read('id,item\n1,5" pipe\n2,"say ""hi"""\n3,a "b" c\n')
    expect(rows.map((row) => row[1])).toEqual(['5" pipe', 'say "hi"', 'a "b" c'])
  })

  test('unpacks ="1234" and drops an apostrophe before digits and plus', async () => {
    const {rows} = await read(
      `id,phone,zip,name\n="19300000000000000001",'18600000001,'+4915,'t Hart\n"=""0012""",'null,'0,x\n`,
    )
    expect(rows[0]).toEqual(['19300000000000000001', '18600000001', '+4915', "'t Hart"])
    expect(rows[1]).toEqual(['0012', "'null", '0', 'x'])
  })

  test('trims blanks, tabs and invisible marks around a cell and keeps those inside', async () => {
    const {rows} = await read('a,b,c,d\n" x  y ","\t9001",\u3000全角\u00a0,\u202a+8613800000000\u202c\n')
    expect(rows[0]).toEqual(['x  y', '9001', '全角', '+8613800000000'])
  })

  test('opens quotes after a blank that follows the delimiter', async () => {
    const {rows} = await read('a, b, c\n1, "x, y", z\n')
    expect(rows[0]).toEqual(['1', 'x, y', 'z'])
  })

  test('keeps every character of an id', async () => {
    const {rows} = await read('id,sku\n12345678901234567890,1e5\n007,0x1F\n')
    expect(rows).toEqual([
      ['12345678901234567890', '1e5'],
      ['007', '0x1F'],
    ])
  })

  test('drops rows with nothing in them and keeps short and long ones', async () => {
    const {rows, numbers} = await read('a,b,c\n1\n,,\n \n1,2,3,4\n')
    expect(rows).toEqual([['1'], ['1', '2', '3', '4']])
    expect(numbers).toEqual([2, 5])
  })
})

describe('headers', () => {
  test('keeps duplicates and the empty one of a trailing comma, trimmed', async () => {
    const {headers} = await read('\ufeff订单号 ,\u3000分销员,分销员\u00a0,\n1,2,3,\n')
    expect(headers).toEqual(['订单号', '分销员', '分销员', ''])
  })

  test('skips a report title, blank rows and the time of the export', async () => {
    const {table, headers, rows, numbers} = await read(
      '月度订单报表\n导出时间:2024-05-01 10:00\n\n订单号,日期,金额\n1,2024-04-01,5\n2,2024-04-02,6\n',
    )
    expect(headers).toEqual(['订单号', '日期', '金额'])
    expect(table.preamble).toBe(3)
    expect(rows).toHaveLength(2)
    expect(numbers).toEqual([5, 6])
  })

  test('gives a file of a header alone no rows', async () => {
    const {headers, rows} = await read('a,b,c\n')
    expect(headers).toEqual(['a', 'b', 'c'])
    expect(rows).toEqual([])
  })
})

test('reads the same rows in every pass, in batches, and says how far it is', async () => {
  const text = 'id,amount\n' + Array.from({length: 40_000}, (_, i) => `${i},"${i}.5"\n`).join('')
  const {table, rows} = await read(text)
  expect(rows).toHaveLength(40_000)
  expect(rows.at(-1)).toEqual(['39999', '39999.5'])
  expect(table.progress()).toBe(1)
  let largest = 0
  for await (const batch of table.batches()) {
    largest = Math.max(largest, batch.rows.length)
    expect(batch.numbers).toHaveLength(batch.rows.length)
  }
  expect(largest).toBeLessThan(40_000)
  expect((await rowsOf(table)).rows).toEqual(rows)
})

test('names the row on whose line a quote was opened that is never closed', async () => {
  const text = 'id,note\n1,"fine\nhere"\n2,"open\n3,x\n4,y\n'
  await expect(read(text)).rejects.toMatchObject({code: 'BAD_INPUT', place: {row: 4}})
})

test('stops at an unclosed quote long before it has read a large file into one cell', async () => {
  const text = 'id,note\n1,"open\n' + 'x,y\n'.repeat(2_000_000)
  await expect(read(text)).rejects.toMatchObject({code: 'BAD_INPUT', place: {row: 2}})
})

test('reads a row of the repository as it stands', async () => {
  const {headers, rows} = await read(readFileSync(new URL('../fixtures/orders/taobao-orders.csv', import.meta.url)))
  const note = headers.indexOf('买家留言')
  expect(rows[1]?.[note]).toBe('请尽快\n发货')
  expect(rows[1]?.[0]).toBe('1930000000000000002')
})
