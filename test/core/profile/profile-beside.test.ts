import {expect, it} from 'vitest'
import {learn} from '../../../src/core/forecast/learn.ts'
import type {Helper} from '../../../src/core/helper/helper.ts'
import {doTask} from '../../../src/core/helper/tasks.ts'
import {type Profile, profileCustomers} from '../../../src/core/profile/profile.ts'
import {loadSettings} from '../../../src/core/setting/settings.ts'
import type {Book, Store} from '../../../src/core/store/store.ts'
import {AS_OF, forecastShop} from '../forecast/shop.ts'

/** Does in this thread what another would: what goes to and fro is copied, as between threads. */
function helperBeside(): Helper & {tasks: string[]} {
  const tasks: string[] = []
  return {
    tasks,
    work: async (task, given) => {
      tasks.push(task)
      return structuredClone(doTask(task, structuredClone(given)))
    },
  }
}

/** The whole profile, by what a book says who works beside. */
async function profileOf(store: Store, helper?: Helper, needs?: readonly 'gaps'[]): Promise<Profile> {
  return store.read(async (book) => {
    const helped: Book = Object.assign(Object.create(book) as Book, {helper: async () => helper})
    return profileCustomers(helped, {asOf: AS_OF, settings: await loadSettings(book), needs})
  })
}

function columnsOf(profile: Profile): Record<string, readonly unknown[]> {
  return Object.fromEntries(profile.columns.map(({key}) => [key, profile.column(key)]))
}

it('is the same whether somebody worked beside or not', async () => {
  const {store} = await forecastShop(900)
  const helper = helperBeside()
  const [alone, beside] = [await profileOf(store), await profileOf(store, helper)]
  expect(helper.tasks).toEqual(['learn', 'forecast'])
  expect(beside.learned()?.purchases?.parameters).toBeDefined()
  expect(beside.churnModel?.weights).toBeDefined()
  expect(columnsOf(beside)).toEqual(columnsOf(alone))
  expect(beside.learned()).toEqual(alone.learned())
})

it('has nothing learned that is kept, and nothing done where little is asked for', async () => {
  const {store} = await forecastShop(900)
  const profile = await profileOf(store)
  const kept = learn({...profile.inputs, ...profile.inputs.parts!.spend!}, {...profile.inputs, asOf: AS_OF})
  await store.write({command: 'forecast fit', who: 'tester', at: '2025-06-30T12:00:00'}, async (draft) => {
    await draft.save('learned', [kept])
  })
  const helper = helperBeside()
  expect((await profileOf(store, helper)).learned()).toEqual(kept)
  expect(helper.tasks).toEqual(['forecast'])
  await profileOf(store, helper, ['gaps'])
  expect(helper.tasks).toEqual(['forecast'])
})

it('fails when who works beside fails, and knows no other task', async () => {
  const {store} = await forecastShop(900)
  await expect(profileOf(store, {work: async () => Promise.reject(new Error('out of memory'))})).rejects.toThrow(
    'out of memory',
  )
  expect(() => doTask('sweep', {})).toThrow('There is no task "sweep".')
})
