import {beforeAll, describe, expect, test} from 'vitest'
import type {ExplainedCondition, Explanation} from '../../../src/core/explain/explanation.ts'
import {explainReference} from '../../../src/core/explain/explain-reference.ts'
import {fitForecast} from '../../../src/core/forecast/fit-forecast.ts'
import {type Profile, profileCustomers} from '../../../src/core/profile/profile.ts'
import {loadSettings} from '../../../src/core/setting/settings.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {AS_OF, forecastShop} from '../forecast/shop.ts'

let context: Context
let profile: Profile

async function profileOn(asOf: number): Promise<Profile> {
  return context.store.read(async (book) => profileCustomers(book, {asOf, settings: await loadSettings(book)}))
}

async function explained(id: string, topic: 'lifecycle' | 'value'): Promise<Explanation | undefined> {
  const {explanations} = await explainReference(context, {reference: id, topic, asOf: AS_OF})
  return explanations.find((one) => one.topic === topic)
}

function holds({operator, field, value}: ExplainedCondition, {inputs}: Explanation): boolean {
  const found = inputs.find(({name}) => name === field)?.value as number | string
  if (operator === '>=') return Number(found) >= Number(value)
  if (operator === '<') return Number(found) < Number(value)
  return operator === 'in' ? (value as readonly string[]).includes(found as string) : found === value
}

/** Some of each verdict, so that all rules are looked at. */
function someOf(field: 'lifecycle' | 'value_class'): number[] {
  const places = Map.groupBy(profile.inputs.ids.keys(), (index) => profile.value(field, index))
  expect(places.size).toBeGreaterThan(4)
  return [...places.values()].flatMap((indexes) => indexes.slice(0, 4))
}

beforeAll(async () => {
  context = await forecastShop(700)
  profile = await profileOn(AS_OF)
})

describe.each(['without what was learned', 'with what was learned'])('%s', (which) => {
  beforeAll(async () => {
    if (which === 'with what was learned') await fitForecast(context, {asOf: AS_OF})
  })

  test('explains the stage that the profile has, by conditions that hold', async () => {
    for (const index of someOf('lifecycle')) {
      const told = (await explained(profile.inputs.ids[index] as string, 'lifecycle')) as Explanation
      expect(told.verdict).toBe(profile.value('lifecycle', index))
      expect(['sleeping', 'lost', undefined]).toContain(told.inputs.find(({name}) => name === 'came_back_from')?.value)
      expect(told.rule.length).toBeGreaterThan(0)
      expect(told.rule.filter((condition) => !holds(condition, told))).toEqual([])
    }
  })

  test('explains the class of value that the profile has, beside a forecast', async () => {
    for (const index of someOf('value_class')) {
      const id = profile.inputs.ids[index] as string
      const told = (await explained(id, 'value')) as Explanation
      expect(told.verdict).toBe(profile.value('value_class', index))
      expect(told.rule.filter((condition) => !holds(condition, told))).toEqual([])
    }
    const {explanations} = await explainReference(context, {reference: 'P1', topic: 'value', asOf: AS_OF})
    expect(explanations.map(({topic}) => topic)).toEqual(['value', 'forecast'])
    expect(explanations[1]?.comparison?.other).toBeDefined()
  })
})

test('names the day on which silence changes stage and class', async () => {
  let checked = 0
  for (const index of someOf('lifecycle')) {
    const id = profile.inputs.ids[index] as string
    for (const [topic, field] of [
      ['lifecycle', 'lifecycle'],
      ['value', 'value_class'],
    ] as const) {
      const next = (await explained(id, topic))?.otherwise.find(({event}) => event === 'silence')
      if (next?.day === undefined) continue
      expect([id, topic, (await profileOn(dayOf(next.day))).value(field, index)]).toEqual([id, topic, next.verdict])
      checked++
    }
  }
  expect(checked).toBeGreaterThan(10)
})

test('says them with every other judgement, kept or not', async () => {
  const fresh = await forecastShop(520)
  const verdicts = async (): Promise<[string, string][]> => {
    const {explanations} = await explainReference(fresh, {reference: 'P1', topic: undefined, asOf: AS_OF})
    return explanations.map(({topic, verdict}) => [topic, verdict])
  }
  const before = await verdicts()
  expect(before.map(([topic]) => topic)).toEqual(expect.arrayContaining(['lifecycle', 'value', 'forecast']))
  await fitForecast(fresh, {asOf: AS_OF})
  expect(await verdicts()).toEqual(before)
})
