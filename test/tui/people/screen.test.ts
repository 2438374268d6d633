import {expect, test} from 'vitest'
import {openPeople, PEOPLE} from '../../../src/tui/people/screen.ts'
import {memoryContext} from '../../support/context.ts'
import {drive} from '../drive.ts'
import {CUSTOMERS, fillStore, NOW} from '../fixture-store.ts'

async function people(where: string): ReturnType<typeof drive<ReturnType<typeof openPeople>>> {
  const context = memoryContext(NOW)
  await fillStore(context)
  return drive(PEOPLE, openPeople({title: 'Everybody', where}), {context})
}

test('lists a group, those who brought most first, and opens the selected one', async () => {
  const screen = await people('')
  expect(screen.text()).toContain(`${CUSTOMERS} people`)
  await screen.press('j', 'enter')
  expect(screen.asks).toEqual([{ask: 'open', screen: {kind: 'customer', id: screen.state.place.id}}])
})

test('a filter finds by words, leaves out by !, and judges by =', async () => {
  const screen = await people('city == "上海"')
  const all = Number(/(\d+) people/.exec(screen.text())?.[1])
  await screen.type('王小明')
  const found = Number(/(\d+) p/.exec(screen.text())?.[1])
  await screen.type('!王小明')
  expect(Number(/(\d+) people/.exec(screen.text())?.[1])).toBe(all - found)
  await screen.type('=orders >= 5')
  expect(screen.text()).not.toMatch(/\b[34] {2,}\d+\.\d\d/)
  const shown = screen.text()
  await screen.type('=orders >')
  expect(screen.text()).toBe(shown)
})
