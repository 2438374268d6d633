import {describe, expect, test} from 'vitest'
import {gb18030, read} from './files.ts'

const TEXT = '姓名,金额\n王芳,12\n李雷,8\n'

describe('encodings are recognised from the bytes', () => {
  test.each([
    ['utf-8', Buffer.from(TEXT)],
    ['utf-8', Buffer.from(`\ufeff${TEXT}`)],
    ['utf-16le', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
    ['utf-16le', Buffer.from(TEXT, 'utf16le')],
    ['utf-16be', Buffer.from(TEXT, 'utf16le').swap16()],
    ['gb18030', gb18030(TEXT)],
  ])('%s', async (encoding, bytes) => {
    const {table, headers, rows} = await read(bytes)
    expect(table.encoding).toBe(encoding)
    expect(headers).toEqual(['姓名', '金额'])
    expect(rows).toEqual([
      ['王芳', '12'],
      ['李雷', '8'],
    ])
  })

  test('windows-1252, with its own signs between 80 and 9F', async () => {
    const bytes = Buffer.from('name,price\nZo\xeb M\xfcller,\x8012\nFran\xe7ois Lef\xe8vre,\x809\n', 'latin1')
    const {table, rows} = await read(bytes)
    expect(table.encoding).toBe('windows-1252')
    expect(rows).toEqual([
      ['Zoë Müller', '€12'],
      ['François Lefèvre', '€9'],
    ])
  })

  test('a file that is plain ASCII for its first megabyte', async () => {
    const ascii = Buffer.from('name,amount\n' + 'Somebody,12.50\n'.repeat(80_000))
    const {table, rows} = await read(Buffer.concat([ascii, gb18030('王芳,1\n')]))
    expect(table.encoding).toBe('gb18030')
    expect(rows.at(-1)).toEqual(['王芳', '1'])
  })

  test('UTF-8 whose characters are cut by the borders of reading', async () => {
    const {table, rows} = await read(`a,b\nx,${'汉字'.repeat(200_000)}\n`)
    expect(table.encoding).toBe('utf-8')
    expect(rows[0]?.[1]).toBe('汉字'.repeat(200_000))
  })

  test('GB18030 whose characters are cut by the borders of reading', async () => {
    const {rows} = await read(
      Buffer.concat([
        gb18030('a,b\nxx,'),
        gb18030('汉字'.repeat(2)),
        Buffer.alloc(600_000, gb18030('好')),
        Buffer.from('\n'),
      ]),
    )
    expect(rows[0]?.[1]).toBe('汉字汉字' + '好'.repeat(300_000))
  })
})

test('takes the encoding that was declared, Mac Roman among them', async () => {
  const {table, rows} = await read(Buffer.from('name\nZo\x91\n', 'latin1'), {encoding: 'Mac Roman'})
  expect(table.encoding).toBe('macintosh')
  expect(rows).toEqual([['Zoë']])
})

test('refuses an encoding that nobody knows', async () => {
  await expect(read('a,b\n', {encoding: 'klingon'})).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringContaining('klingon'),
  })
})

test('refuses bytes that are no text', async () => {
  const bytes = Buffer.from(Array.from({length: 3000}, (_, i) => (i * 7) % 256))
  await expect(read(bytes)).rejects.toMatchObject({code: 'BAD_INPUT'})
})
