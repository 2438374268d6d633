import {expect, test} from 'vitest'
import {explainTask} from '../../../src/core/explain/explain-task.ts'
import {Profile} from '../../../src/core/profile/profile.ts'
import {loadSettings} from '../../../src/core/setting/settings.ts'
import {listFollowUps} from '../../../src/core/task/follow-ups.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {AS_OF, inputsOf} from '../../support/profile.ts'
import {memoryContext} from '../../support/context.ts'

const GAPS = [10, 10, 10, 10]
const someone = (last: number) => ({orders: 5, revenue: 5000, last, gaps: GAPS})
/** Active, slowing, sleeping, lost. */
const profile = new Profile(inputsOf([5, 25, 40, 300].map(someone)))

test('agrees with the list of follow-ups on everybody', async () => {
  const due = await memoryContext().store.read(async (book) =>
    listFollowUps(book, {profile, now: '2025-06-30T12:00:00', settings: await loadSettings(book)}),
  )
  const listed = new Map(due.map((row) => [row.id, row.due_at]))
  for (const [index, id] of profile.inputs.ids.entries()) {
    const {verdict, inputs} = explainTask(profile, index)
    expect(verdict === 'follow-up').toBe(listed.has(`churn:${id}`))
    expect(inputs.find(({name}) => name === 'due_at')?.value).toBe(listed.get(`churn:${id}`))
  }
  expect(listed.size).toBe(2)
})

test('leaves the lost to campaigns, and names the day on which silence brings a follow-up or ends it', () => {
  const said = [0, 1, 2, 3].map((index) => explainTask(profile, index))
  expect(said.map(({verdict}) => verdict)).toEqual(['nothing-due', 'follow-up', 'follow-up', 'left-to-campaigns'])
  const silence = said.map(({otherwise}) => otherwise.find(({event}) => event === 'silence'))
  expect(silence.map((other) => other && [other.verdict, dayOf(other.day as string) - AS_OF])).toEqual([
    ['follow-up', 15],
    undefined,
    ['left-to-campaigns', 40],
    undefined,
  ])
})
