import {readdir, readFile, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {openDashboard, openShop} from './open-dashboard.ts'
import type {Terminal} from './terminal.ts'

/** Where a text stands on the screen, as the mouse reports it: columns and rows from 1. */
function placeOf(terminal: Terminal, text: string): {x: number; y: number} {
  const row = terminal.lines().findIndex((line) => line.includes(text))
  const [first = ''] = text
  const column = terminal.columnsOf(row, first).find((at) => terminal.textAt(row, at).startsWith(text)) ?? 0
  return {x: column + 1, y: row + 1}
}

function click(terminal: Terminal, text: string): void {
  const {x, y} = placeOf(terminal, text)
  terminal.press(`\u001b[<0;${x};${y}M\u001b[<0;${x};${y}m`)
}

test('a click on a tab goes there, on a row selects it; the wheel scrolls; a double click opens', async () => {
  const terminal = await openDashboard(await openShop(), {columns: 100, rows: 28})
  click(terminal, '8 Customers')
  await terminal.shows('▸ 张桂英饭店53', 'Bob Sample9')
  click(terminal, 'Bob Sample9')
  await terminal.shows('▸ Bob Sample9')
  const {x, y} = placeOf(terminal, 'Bob Sample9')
  terminal.press(`\u001b[<65;${x};${y}M`.repeat(6))
  await terminal.gone('▸ Bob Sample9')
  terminal.press(`\u001b[<64;${x};${y}M`.repeat(12))
  await terminal.shows('▸ 张桂英饭店53')
  click(terminal, '李雪40')
  click(terminal, '李雪40')
  await terminal.shows('╔ 李雪40 ')
  click(terminal, '- back')
  await terminal.shows('▸ 李雪40')
})

test('with the mouse switched off the terminal selects text as usual', async () => {
  const terminal = await openDashboard(await openShop())
  expect(terminal.mouseMode()).toBe('vt200')
  terminal.press('M')
  await terminal.shows('The mouse is off')
  await terminal.until(() => terminal.mouseMode() === 'none', 'the mouse to be off')
})

test('what is pasted into the filter is text, whatever keys it holds', async () => {
  const terminal = await openDashboard(await openShop())
  terminal.press('8')
  await terminal.shows('▸ 张桂英饭店53')
  terminal.press('\u001b[200~qq\u001b[201~')
  await terminal.shows('Paste works where text is typed')
  terminal.press('/')
  await terminal.until((text) => text.split('\n').at(-2) === '/', 'the filter')
  terminal.press('\u001b[200~欧阳建国2\n\u001b[201~')
  await terminal.until((text) => /^\/欧阳建国2 ?$/m.test(text), 'the text')
  await terminal.shows('▸ 欧阳建国2 ', '欧阳建国26')
  expect(terminal.text()).not.toContain('张桂英')
})

test('y puts the command line on the clipboard of the terminal', async () => {
  const terminal = await openDashboard(await openShop())
  terminal.press('8')
  await terminal.shows('▸ 张桂英饭店53')
  terminal.press('y')
  await terminal.shows('Copied: patron customer list')
  // oxlint-disable-next-line no-control-regex
  const [, text = ''] = /\u001b\]52;c;([\w+/=]+)\u0007/.exec(terminal.raw) ?? []
  expect(Buffer.from(text, 'base64').toString()).toMatch(/^patron customer list .*revenue/)
})

test('x writes what is shown to a file that only its owner can read', async () => {
  const {folder, ...shop} = await openShop()
  const terminal = await openDashboard({folder, ...shop})
  terminal.press('8')
  await terminal.shows('▸ 张桂英饭店53')
  terminal.press('x')
  await terminal.shows('60 rows written to ')
  const [name = ''] = (await readdir(folder)).filter((file) => file.endsWith('.csv'))
  expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600)
  expect((await readFile(join(folder, name), 'utf8')).trimEnd().split('\n')).toHaveLength(61)
})
