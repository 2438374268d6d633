import {access, readFile, rename, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test, vi} from 'vitest'
import {addLead} from '../../src/core/lead/add-lead.ts'
import {runPatron} from '../e2e/run-patron.ts'
import {NOW} from './fixture-store.ts'
import {openDashboard, openShop, type Shop} from './open-dashboard.ts'

const task = ({context}: Shop, id: string) => context.store.read((book) => book.get('task', id))

test('an import by another process shows, and neither the selection nor what is being typed is lost', async () => {
  const shop = await openShop()
  const terminal = await openDashboard(shop)
  terminal.press('8')
  await terminal.shows('▸ 张桂英饭店53')
  terminal.press('jj/李')
  await terminal.shows('/李', '60 customers · ', '▸ 李雪')
  const selected = /▸ (李雪\d+)/.exec(terminal.text())?.[1] as string
  const rows = ['order_number,date,status,amount,currency,name,phone,city', ...newcomers()]
  await writeFile(join(shop.folder, 'new.csv'), rows.join('\n'))
  const env = {PATRON_NOW: NOW, PATRON_STORE: `lowdb:${shop.file}`}
  expect(await runPatron(['order', 'import', 'new.csv'], {cwd: shop.folder, env})).toMatchObject({code: 0})
  await terminal.shows('65 customers', '/李', `▸ ${selected}`)
  terminal.press('新客')
  await terminal.shows('/李新客', '李新客1')
  terminal.press('\u001b')
  await terminal.shows('65 customers')
})

function newcomers(): string[] {
  return Array.from(
    {length: 5},
    (_, at) => `N${at},2025-06-29,completed,20.00,CNY,李新客${at},1390000${1000 + at},上海`,
  )
}

test('what somebody else adds shows beside the selected row', async () => {
  const shop = await openShop()
  const terminal = await openDashboard(shop)
  terminal.press('5')
  await terminal.shows('New 3', '▸ 林小雨')
  await addLead(shop.context, {name: '钱新来', source: 'walk-in', potential: 'high'})
  await terminal.shows('New 4', '钱新来', '▸ 林小雨')
})

test('a store that breaks is told in a banner above what was known, and is taken up again when it is whole', async () => {
  const shop = await openShop()
  const terminal = await openDashboard(shop)
  const whole = await readFile(shop.file)
  await writeFile(shop.file, whole.subarray(0, 1000))
  await terminal.shows('is damaged or cut short', '30 tasks')
  terminal.press('5')
  await terminal.shows('[5Leads]')
  await writeFile(shop.file, whole)
  await terminal.gone('is damaged')
  terminal.press('1')
  await terminal.shows('30 tasks')
})

test('a store that was moved away is told, and is taken up again when it is back', async () => {
  const shop = await openShop()
  const terminal = await openDashboard(shop)
  await rename(shop.file, `${shop.file}.away`)
  await terminal.until((text) => /^! The store .*shop\.json/m.test(text) && text.includes('30 tasks'), 'the banner')
  await rename(`${shop.file}.away`, shop.file)
  await terminal.until((text) => !/^! /m.test(text), 'the banner to go')
})

test('a store that others keep locked refuses a deed, and does it when it is free', async () => {
  const shop = await openShop()
  const terminal = await openDashboard(shop, {env: {PATRON_LOCK_WAIT: '1'}})
  let free = (): void => undefined
  const held = new Promise<void>((resolve) => (free = resolve))
  const writing = shop.context.store.write({command: 'fixture', who: 'li', at: NOW}, () => held)
  await vi.waitFor(() => access(`${shop.file}.lock`), {timeout: 10_000})
  terminal.press('S')
  await terminal.shows('Set aside')
  terminal.press('moved away\r')
  await terminal.shows('has been locked by another process')
  free()
  await writing
  terminal.press('S')
  await terminal.shows('Set aside')
  terminal.press('moved away\r')
  await terminal.shows('29 tasks')
  expect(await task(shop, 'F1')).toMatchObject({state: 'skipped', note: 'moved away'})
})

test('of two who finish the same task the second is told who was faster, and sees the list as it is', async () => {
  const shop = await openShop()
  const first = await openDashboard(shop)
  const second = await openDashboard(shop, {env: {PATRON_USER: 'li'}})
  for (const terminal of [first, second]) {
    terminal.press('d')
    await terminal.shows('what it came to (1/4)')
    for (const step of ['(2/4)', '(3/4)', '(4/4)']) {
      terminal.press('\r')
      await terminal.shows(step)
    }
  }
  first.press('\r')
  await first.shows('Task F1 done', '28 tasks')
  second.press('\r')
  await second.shows('! Task F1 was done by tester', '28 tasks')
  first.press('u')
  await first.shows('Undone: ', '30 tasks')
  await second.shows('30 tasks')
  expect(await task(shop, 'F1')).toMatchObject({state: 'open'})
})
