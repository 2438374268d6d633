import {setTimeout as sleep} from 'node:timers/promises'
import {expect, test, vi} from 'vitest'
import {openOffice} from '../../../src/tui/office/near-office.ts'
import {memoryContext} from '../../support/context.ts'
import {fillStore, NOW} from '../fixture-store.ts'

test('what was worked out for a state of the store is worked out once, whoever asks', async () => {
  const context = memoryContext(NOW)
  await fillStore(context)
  const office = openOffice({context, asOf: undefined, keepFile: async (name) => name})
  await office.ask('lead-reps', {} as never)
  // What is got ready when nobody asks has been read by then.
  await sleep(1000)
  const first = await office.ask('lead-reps', {} as never)
  const read = vi.spyOn(context.store, 'read')
  expect(await office.ask('lead-reps', {} as never)).toEqual(first)
  expect(read).not.toHaveBeenCalled()
  await office.close()
})
