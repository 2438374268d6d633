import {fileURLToPath} from 'node:url'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Table} from '../../src/core/import/table.ts'
import {openTable} from '../../src/formats/open-table.ts'
import {fileOf, gb18030} from './files.ts'

const FOLDER = fileURLToPath(new URL('../fixtures/customers/', import.meta.url))

interface Contact {
  line: number
  broken?: string
  [header: string]: string | number | undefined
}

/** The cards of a table, without the cells that are empty. */
async function contactsOf(table: Table): Promise<Contact[]> {
  const contacts: Contact[] = []
  for await (const {numbers, rows, broken} of table.batches()) {
    for (const [index, cells] of rows.entries()) {
      const filled = table.headers.map((header, at) => [header, cells[at]]).filter(([, cell]) => cell)
      const why = broken?.get(index)
      contacts.push({line: numbers[index] as number, ...Object.fromEntries(filled), ...(why ? {broken: why} : {})})
    }
  }
  return contacts
}

async function read(content: string | Uint8Array, encoding?: string): Promise<Contact[]> {
  return contactsOf(await openTable({file: fileOf(content, 'contacts.vcf')}, {encoding}))
}

function card(...lines: string[]): string {
  return ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n')
}

test('reads what an old phone wrote: GBK raw and in QUOTED-PRINTABLE, soft breaks, a picture, a fax', async () => {
  const table = await openTable({file: `${FOLDER}old-phone.vcf`}, {})
  expect(table).toMatchObject({form: 'vcard', encoding: 'gb18030'})
  expect(await contactsOf(table)).toEqual([
    {
      line: 1,
      'Formatted Name': '王小明',
      'Family Name': '王',
      'Given Name': '小明',
      Phone: '138 0013 8001 ::: 010-62345679',
      Note: '老顾客，喜欢豆腐\n住三楼',
      Street: '长江路1号',
      City: '扬州',
      Region: '江苏',
      'Postal Code': '225000',
      Country: '中国',
      Birthday: '19850412',
    },
    {line: 17, 'Family Name': '李', 'Given Name': '娜', Phone: '13800138002'},
    {line: 22, 'Family Name': '陈', 'Given Name': '晨', Phone: '13800138003', 'E-mail': 'chen.chen@example.com'},
  ])
})

test('reads what an iPhone wrote: groups with labels, preferred values first, a birthday without its year, folds', async () => {
  const [person, company] = await contactsOf(await openTable({file: `${FOLDER}iphone.vcf`}, {}))
  expect(person).toEqual({
    line: 1,
    'Formatted Name': '三丰 张',
    'Family Name': '张',
    'Given Name': '三丰',
    Nickname: '老张',
    Organization: '张记便利店',
    Title: '店长',
    Phone: '+86 138 0013 8004 ::: +86 10 6234 5680',
    'E-mail': 'sanfeng@example.com ::: zhang@example.com',
    WeChat: 'zhang_sanfeng',
    Birthday: '--04-12',
    Street: '文昌路2号 3单元',
    City: '扬州',
    Region: '江苏',
    'Postal Code': '225001',
    Country: '中国',
    Note: '喜欢茶, 不吃辣\n每月来两次，每次都买很多东西，还会带朋友一起来店里看看有没有新到的货 品',
    Categories: 'VIP ::: 茶友',
    UID: '0A1B2C3D-0000-4000-8000-000000000004:ABPerson',
  })
  expect(company).toMatchObject({'Formatted Name': '邻里超市', Organization: '邻里超市', Phone: '02583000001'})
})

test('reads vCard 4.0: phones as URIs by preference, quoted parameters, escapes; a group is nobody', async () => {
  const [ada, group] = await contactsOf(await openTable({file: `${FOLDER}vcard-4.vcf`}, {}))
  expect(ada).toEqual({
    line: 1,
    'Formatted Name': 'Ada King Lovelace',
    'Family Name': 'Lovelace',
    'Given Name': 'Ada',
    'Middle Name': 'King',
    Gender: 'F',
    Birthday: '--0412',
    Phone: '+44-7700-900001 ::: +44-20-7946-0001',
    'E-mail': 'ada@example.com',
    Street: '12 Some St',
    City: 'London',
    Region: 'England',
    'Postal Code': 'W1',
    Country: 'United Kingdom',
    Note: 'likes a semicolon; and a comma, and a back\\slash; keeps going',
    Categories: 'regular ::: prints, framed',
    UID: '4fbe8971-0bc3-424c-9c26-36c3e1eff6b1',
  })
  expect(group).toMatchObject({line: 16, broken: 'it is a group of contacts, nobody by itself'})
})

test('says of each broken card what breaks it, and reads the others', async () => {
  const contacts = await contactsOf(await openTable({file: `${FOLDER}broken.vcf`}, {}))
  expect(contacts.map(({line, broken, 'Formatted Name': name}) => [line, broken ?? name])).toEqual([
    [1, 'the card has no END:VCARD; the next card begins on line 5'],
    [5, 'Second'],
    [10, 'what stands here is in no card'],
    [11, 'line 15 is no property: it has no colon and does not begin with a blank'],
    [17, '"KLINGON" is no character set that is known'],
    [22, 'Fifth'],
    [27, 'the card has no END:VCARD; the file ends before'],
  ])
})

test.each([
  ['with a byte order mark', Buffer.from(`\ufeff${card('FN:李雷')}`)],
  ['in UTF-16', Buffer.from(`\ufeff${card('FN:李雷')}`, 'utf16le')],
  ['in GBK without saying so', gb18030(card('FN:李雷', 'NOTE:喜欢喝茶'))],
  ['with the line ends of old Macs', Buffer.from(card('FN:李雷').replaceAll('\r\n', '\r'))],
  ['in small letters', Buffer.from(card('FN:李雷').replace('BEGIN:VCARD', 'begin:vcard'))],
])('is recognised %s', async (_, bytes) => {
  expect(await read(bytes)).toMatchObject([{line: 1, 'Formatted Name': '李雷'}])
})

test('joins a character that a fold cut in two', async () => {
  const bytes = Buffer.from(card('VERSION:3.0', 'FN:王小明'))
  const at = bytes.indexOf('小') + 1
  const folded = Buffer.concat([bytes.subarray(0, at), Buffer.from('\r\n '), bytes.subarray(at)])
  expect(await read(folded)).toMatchObject([{'Formatted Name': '王小明'}])
})

test('keeps the blank at which vCard 2.1 was folded', async () => {
  expect(await read(card('VERSION:2.1', 'FN:A', 'NOTE:a long\r\n text'))).toMatchObject([{Note: 'a long text'}])
  expect(await read(card('VERSION:3.0', 'FN:A', 'NOTE:a lo\r\n ng text'))).toMatchObject([{Note: 'a long text'}])
})

test('reads quoted bytes without a character set as what they look like, and as declared where the user does', async () => {
  const quoted = card('VERSION:2.1', 'N;ENCODING=QUOTED-PRINTABLE:=CD=F5=D0=A1=C3=F7')
  expect(await read(quoted)).toMatchObject([{'Family Name': '王小明'}])
  const japanese = card('VERSION:2.1', 'N;ENCODING=QUOTED-PRINTABLE:=8E=52=93=63')
  expect(await read(japanese, 'shift_jis')).toMatchObject([{'Family Name': '山田'}])
})

test('ends a soft break at the end of the card', async () => {
  const contacts = await read(card('VERSION:2.1', 'FN:A', 'NOTE;QUOTED-PRINTABLE:tea=') + card('FN:B'))
  expect(contacts).toMatchObject([{'Formatted Name': 'A', Note: 'tea'}, {'Formatted Name': 'B'}])
})

test('passes over the card of an agent within a card', async () => {
  const agent = `AGENT:\r\n${card('VERSION:2.1', 'FN:Assistant', 'TEL:1')}`
  const contacts = await read(card('VERSION:2.1', 'FN:Boss', agent.trim(), 'TEL:13800138000'))
  expect(contacts).toEqual([{line: 1, 'Formatted Name': 'Boss', Phone: '13800138000'}])
})

test('drops what is dialled after a pause, and numbers given twice', async () => {
  const [contact] = await read(card('FN:A', 'TEL:010-62345678,,12', 'TEL;TYPE=WORK:010-62345678'))
  expect(contact?.Phone).toBe('010-62345678')
})

test('takes the name of a company that has no other', async () => {
  expect(await read(card('VERSION:2.1', 'N:;;', 'ORG:ACME;Sales'))).toMatchObject([{'Formatted Name': 'ACME'}])
})

test('gives back any text that was escaped and folded, at whatever byte', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({unit: 'grapheme', minLength: 1}), {minLength: 1}), async (texts) => {
      const notes = texts.map((text) => tidy(`x${text}`))
      const cards = notes.map((note) => card('VERSION:4.0', `NOTE:${escaped(note)}`))
      expect((await read(foldedAnywhere(cards.join('')))).map(({Note}) => Note)).toEqual(notes)
    }),
    {numRuns: 30},
  )
})

/** What no form keeps: line ends of other kinds, blanks at the end, control characters. */
function tidy(text: string): string {
  return text.replace(/\p{C}/gu, '').replace(/\r\n?/g, '\n').trim()
}

function escaped(text: string): string {
  return text.replace(/[\\,;]/g, '\\$&').replaceAll('\n', '\\n')
}

function foldedAnywhere(text: string): Buffer {
  const lines = text.split('\r\n').map((line) => {
    const bytes = Buffer.from(line)
    const pieces = Array.from({length: Math.ceil(bytes.length / 15)}, (_, i) => bytes.subarray(i * 15, i * 15 + 15))
    return Buffer.concat(pieces.flatMap((piece, i) => (i === 0 ? [piece] : [Buffer.from('\r\n '), piece])))
  })
  return Buffer.concat(lines.flatMap((line, i) => (i === 0 ? [line] : [Buffer.from('\r\n'), line])))
}
