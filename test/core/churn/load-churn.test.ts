import {describe, expect, it} from 'vitest'
import {type ChurnModel, loadChurnCheck} from '../../../src/core/churn/load-churn.ts'
import {listChurn} from '../../../src/core/churn/list-churn.ts'
import {explainReference} from '../../../src/core/explain/explain-reference.ts'
import {fitForecast} from '../../../src/core/forecast/fit-forecast.ts'
import type {Order} from '../../../src/core/order/order.ts'
import {type Profile, profileCustomers} from '../../../src/core/profile/profile.ts'
import {loadSettings} from '../../../src/core/setting/settings.ts'
import type {Book} from '../../../src/core/store/store.ts'
import {type Day, dayOf, textOfDay} from '../../../src/core/time/day.ts'
import {order} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'

const AS_OF = dayOf('2025-06-30')
const GATES = {'churn.least_buyers': 20, 'churn.least_events': 5, 'forecast.buyers': 20, 'forecast.frequent_buyers': 5}

describe('the churn probability', () => {
  it('is learned now where nothing is kept, and leads the list by what is at stake', async () => {
    const {profile, model} = await load(await shop(GATES))
    expect(model).toMatchObject({source: 'now', missed: []})
    expect(model.weights?.cycles.map(({category}) => category)).toEqual(['drinks', 'kitchen'])
    const {rows, model: learned} = listChurn(profile, 'all')
    expect(learned).toMatchObject({source: 'now', horizon_days: 90, outcome_until: '2025-06-30'})
    const losses = rows.map(({expected_loss = 0}) => expected_loss)
    expect(losses).toEqual(losses.toSorted((left, right) => right - left))
    for (const row of rows) expect(row.expected_loss).toBeCloseTo((row.churn_probability ?? 0) * row.value_at_stake)
  })

  it('is the rule alone below its gates, in the order of the value at stake', async () => {
    const {profile, model} = await load(await shop({}))
    expect(model.missed).toContainEqual({gate: 'buyers', needed: 300, found: 40})
    const list = listChurn(profile, 'all')
    expect(list.model).toBeUndefined()
    const stakes = list.rows.map(({value_at_stake}) => value_at_stake)
    expect(stakes).toEqual(stakes.toSorted((left, right) => right - left))
  })

  it('is kept by a fit, and the same for one customer as for all', async () => {
    const context = await shop(GATES)
    const {model: before} = await load(context)
    expect((await explain(context, 'C7')).probability).toBeUndefined()
    await fitForecast(context, {asOf: AS_OF})
    const {profile, model: kept} = await load(context)
    expect(kept.source).toBe('kept')
    expect(kept.weights).toEqual(before.weights)
    for (const id of ['C7', 'C8', 'C33']) {
      const {probability} = await explain(context, id)
      const index = profile.inputs.ids.indexOf(id)
      expect(probability?.value).toBe(kept.scores?.probability(index))
      expect(probability?.parts).toEqual(kept.scores?.judge(index).parts)
      expect(probability?.after_purchase).toBe(kept.scores?.probabilityAfter(index, 'purchase'))
    }
  })

  it('is learned anew where another horizon was set since the fit', async () => {
    const context = await shop(GATES)
    await fitForecast(context, {asOf: AS_OF})
    await context.store.write({command: 'test', who: 'tester', at: context.now()}, (draft) =>
      draft.save('setting', [{id: 'churn.horizon_days', value: 60}]),
    )
    const {model} = await load(context)
    expect(model).toMatchObject({source: 'now', weights: {horizon_days: 60}})
    expect((await explain(context, 'C7')).probability).toBeUndefined()
  })

  it('is checked with what was known two horizons ago', async () => {
    const context = await shop(GATES)
    const check = await context.store.read(async (book) => loadChurnCheck(book, (await everybody(book)).inputs))
    expect(check.learned).toMatchObject({on: '2025-01-01', until: '2025-04-01'})
    expect(check.tested).toMatchObject({on: '2025-04-01', until: '2025-06-30', buyers: 40})
    expect(check.model?.auc).toBeGreaterThan(0.9)
  })
})

type TestContext = ReturnType<typeof memoryContext>

async function everybody(book: Book): Promise<Profile> {
  return profileCustomers(book, {asOf: AS_OF, settings: await loadSettings(book)})
}

async function load({store}: TestContext): Promise<{profile: Profile; model: ChurnModel}> {
  return store.read(async (book) => {
    const profile = await everybody(book)
    return {profile, model: profile.churnModel as ChurnModel}
  })
}

async function explain(
  context: TestContext,
  reference: string,
): Promise<Awaited<ReturnType<typeof explainReference>>['explanations'][number]> {
  const {explanations} = await explainReference(context, {reference, asOf: AS_OF, topic: 'churn'})
  const [churn] = explanations
  if (!churn) throw new Error('nothing is explained')
  return churn
}

/** Forty customers: half buy tea every two weeks up to now, half bought cups every month until they stopped. */
async function shop(settings: Readonly<Record<string, number>>): Promise<TestContext> {
  const context = memoryContext()
  await context.store.write({command: 'test', who: 'tester', at: context.now()}, async (draft) => {
    await draft.save(
      'setting',
      Object.entries(settings).map(([id, value]) => ({id, value})),
    )
    await draft.save(
      'customer',
      people().map((id) => ({id, name: id, registered_at: '2024-01-01T00:00:00'})),
    )
    await draft.save('product', [
      {id: 'tea', category: 'drinks'},
      {id: 'cup', category: 'kitchen'},
    ])
    const staging = await draft.orders.stage()
    await staging.append(people().flatMap((id, n) => (n < 20 ? stays(id, n) : stops(id, n))))
    await staging.settle()
  })
  return context
}

function people(): string[] {
  return Array.from({length: 40}, (_, n) => `C${n + 1}`)
}

function stays(id: string, n: number): Order[] {
  return Array.from({length: 30}, (_, k) => bought(id, {product: 'tea', day: AS_OF - n - 14 * k, amount: 1000 + n}))
}

function stops(id: string, n: number): Order[] {
  const last = AS_OF - 15 * (n - 19) - 60
  return Array.from({length: 6}, (_, k) => bought(id, {product: 'cup', day: last - 30 * k, amount: 3000 + n}))
}

function bought(customer_id: string, {product, day, amount}: {product: string; day: Day; amount: number}): Order {
  return order({
    id: `${customer_id}-${day}`,
    customer_id,
    at: `${textOfDay(day)}T10:00:00`,
    amount,
    lines: [{product_id: product, quantity: 1, amount}],
  })
}
