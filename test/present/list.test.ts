import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {ListColumn} from '../../src/core/listing/list-column.ts'
import {openTable} from '../../src/formats/open-table.ts'
import type {Look} from '../../src/present/language.ts'
import {listText} from '../../src/present/list.ts'

const PIPE: Look = {language: 'en', width: 80, color: false, terminal: false, currency: 'CNY'}
const COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'name', type: 'text'},
  {key: 'amount', type: 'money'},
  {key: 'note', type: 'text'},
]

/** What somebody may write into a name or a note. */
const NASTY = [
  '=HYPERLINK("http://evil","x")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '+1+1',
  '-1+1',
  '"=1+1"',
  "'=1+1",
  'two\r=1+1',
  'a;=1+1',
  'two\nlines, "quoted"',
  '＝1+1',
]
const ROWS = NASTY.map((text, index) => ({id: `C${index}`, name: text, amount: -5.5, note: '+8613800138000'}))

describe('csv of a list', () => {
  it('has no cell that a spreadsheet runs, and leaves numbers and phones as they are', () => {
    const [, ...lines] = listText(ROWS.slice(0, 4), COLUMNS, {format: 'csv', look: PIPE}).split('\n')
    expect(lines).toEqual([
      `C0,"'=HYPERLINK(""http://evil"",""x"")",-5.5,+8613800138000`,
      `C1,'@SUM(1+1)*cmd|' /C calc'!A0,-5.5,+8613800138000`,
      "C2,'+1+1,-5.5,+8613800138000",
      "C3,'-1+1,-5.5,+8613800138000",
    ])
  })

  it('quotes cells that hold what parts rows or cells for some readers', () => {
    const text = listText([{id: 'a\r=1+1', name: 'b;=1'}], COLUMNS, {format: 'csv', look: PIPE})
    expect(text).toContain('"a\r=1+1","b;=1",,')
  })

  it('has the cells as they are when it is raw', () => {
    const raw = listText([{id: 'C1', name: '=1+1'}], COLUMNS, {format: 'tsv', look: PIPE, raw: true})
    expect(raw).toBe('id\tname\tamount\tnote\nC1\t=1+1\t\t')
    expect(listText([{id: 'C1', name: '=1+1'}], COLUMNS, {format: 'tsv', look: PIPE})).toContain("\t'=1+1\t")
  })

  it.each([false, true])('is read back as it was by an import (raw: %s)', async (raw) => {
    const folder = await mkdtemp(join(tmpdir(), 'patron-csv-'))
    const file = join(folder, 'list.csv')
    await writeFile(file, listText(ROWS, COLUMNS, {format: 'csv', look: PIPE, raw}))
    const table = await openTable({file}, {encoding: 'utf-8'})
    const names: string[] = []
    const notes: string[] = []
    for await (const {rows} of table.batches())
      for (const row of rows) {
        names.push(row[1] as string)
        notes.push(row[3] as string)
      }
    await table.close()
    await rm(folder, {recursive: true})
    expect(notes).toEqual(ROWS.map(() => '+8613800138000'))
    // Quotes around a whole cell are taken for a form of it; an apostrophe of one's own survives only where one is added.
    const asRead = raw ? ['=1+1', '=1+1'] : ['"=1+1"', "'=1+1"]
    expect(names).toEqual([
      ...NASTY.slice(0, 4),
      ...asRead,
      ...NASTY.slice(6).map((name) => name.replace('\r\n', '\n')),
    ])
  })
})

describe('a list on a terminal', () => {
  const terminal = {...PIPE, terminal: true}
  const rows = [{id: 'C1', name: '\u001b[31mred\u001b]0;title\u0007', note: 'a\u202eb\u0000'}]

  it.each(['table', 'csv', 'tsv', 'md'] as const)('shows control characters as what they are in %s', (format) => {
    const text = listText(rows, COLUMNS, {format, look: terminal})
    // oxlint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e]/)
    expect(text).toContain('␛[31mred')
  })

  it('shows them in ndjson as JSON does', () => {
    const text = listText(rows, COLUMNS, {format: 'ndjson', look: terminal})
    expect(JSON.parse(text.replaceAll('\\u202e', '\u202e'))).toMatchObject({name: rows[0]?.name})
    expect(text).not.toContain('\u202e')
  })
})
