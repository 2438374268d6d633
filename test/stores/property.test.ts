import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {ORDER_STATUSES} from '../../src/core/order/order.ts'
import type {FactKind, FactTypes} from '../../src/core/store/facts.ts'
import type {Move} from '../../src/core/store/moves.ts'
import type {Draft, Store} from '../../src/core/store/store.ts'
import {TOUCH_KINDS} from '../../src/core/touch/touch.ts'
import {type Opened, OPENERS} from './engines.ts'
import {ALL_DAYS, customer, dumpOf, header, order, pointsEntry, touch, visible} from './sample.ts'

const CUSTOMERS = ['C1', 'C2', 'C3', 'C10', '\u{1F600}', '\uff21']
const who = fc.constantFrom(...CUSTOMERS)
const name = fc.option(fc.string({unit: 'grapheme', maxLength: 20}), {nil: undefined})
const minor = fc.integer({min: 0, max: 100_000})

const anOrder = fc
  .record({
    id: fc.constantFrom('o1', 'o2', 'o3', 'o4', 'order number five', '订单六'),
    customer_id: fc.constantFrom('', ...CUSTOMERS),
    at: fc.constantFrom('2024-02-29T00:00:00', '2024-02-29T23:59:59', '2024-03-01T08:00:00', '2025-01-01T12:30:15'),
    status: fc.constantFrom(...ORDER_STATUSES),
    amount: minor,
    refunded: minor,
    discount: minor,
    items: fc.integer({min: 0, max: 40}).map((quarters) => quarters / 4),
    shop: name,
    lines: fc.array(
      fc.record({product_id: fc.constantFrom('tea', 'pot'), quantity: fc.integer({min: 1, max: 5}), amount: minor}),
      {
        maxLength: 3,
      },
    ),
  })
  .map(({amount, ...rest}) => order({...rest, amount: rest.status === 'returned' ? -amount : amount}))

const INSTANTS = ['1969-12-31T23:59:59', '2024-02-29T00:00:00', '2024-03-01T08:00:00', '2025-01-01T12:30:15']
const FACT_IDS = ['f1', 'f2', 'f3', 'fact number four of many', '事实']

const aTouch = fc
  .record({
    id: fc.constantFrom(...FACT_IDS),
    customer_id: fc.constantFrom('', ...CUSTOMERS),
    at: fc.constantFrom(...INSTANTS),
    kind: fc.constantFrom(...TOUCH_KINDS),
    detail: name,
    score: fc.option(
      fc.integer({min: -8, max: 20}).map((quarters) => quarters / 4),
      {nil: undefined},
    ),
  })
  .map(touch)

const aMovement = fc
  .record({
    id: fc.constantFrom(...FACT_IDS),
    customer_id: fc.constantFrom('', ...CUSTOMERS),
    at: fc.constantFrom(...INSTANTS),
    points: fc.integer({min: -1000, max: 1000}),
  })
  .map(pointsEntry)

/** Moves of which none takes from a customer that another gives to. */
const someMoves: fc.Arbitrary<Move[]> = fc
  .tuple(fc.subarray(['', ...CUSTOMERS]), who, fc.subarray([...FACT_IDS, 'o1', 'o2', '订单六']), fc.boolean())
  .map(([givers, to, ids, named]) =>
    givers
      .filter((from) => from !== to)
      .map((from, index): Move => (named && index > 0 ? {from, to, ids} : {from, to})),
  )

function staged<K extends FactKind>(kind: K, facts: FactTypes[K][]): Step {
  return async (draft) => {
    const staging = await draft.facts(kind).stage()
    await staging.append(facts)
    return staging.settle()
  }
}

type Step = (draft: Draft) => Promise<unknown>

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.array(fc.record({id: who, name, city: name}), {maxLength: 4}).map(
    (rows): Step =>
      (draft) =>
        draft.save('customer', rows),
  ),
  fc.tuple(who, fc.stringMatching(/^[0-9]{1,3}$/)).map(
    ([customer_id, value]): Step =>
      (draft) =>
        draft.save('identity', [{id: `phone:${value}`, type: 'phone', value, customer_id}]),
  ),
  fc.uniqueArray(anOrder, {maxLength: 6, selector: ({id}) => id}).map((orders): Step => async (draft) => {
    const staging = await draft.orders.stage()
    await staging.append(orders)
    return staging.settle()
  }),
  fc.tuple(who, who).map(([from, to]): Step => async (draft) => {
    const moved = await draft.orders.move([{from, to}])
    if (from !== to) await draft.remove('customer', [from])
    return moved
  }),
  fc.array(who, {maxLength: 3}).map(
    (ids): Step =>
      (draft) =>
        draft.remove('customer', ids),
  ),
  fc.uniqueArray(aTouch, {maxLength: 5, selector: ({id}) => id}).map((facts) => staged('touch', facts)),
  fc.uniqueArray(aMovement, {maxLength: 5, selector: ({id}) => id}).map((facts) => staged('points', facts)),
  someMoves.map((moves): Step => async (draft) => [
    await draft.orders.move(moves),
    await draft.facts('touch').move(moves),
    await draft.facts('points').move(moves),
  ]),
)

const forgetting: fc.Arbitrary<Step> = fc
  .tuple(fc.subarray(CUSTOMERS), fc.subarray(FACT_IDS), fc.subarray(['o1', 'o2', '订单六']))
  .map(([customers, facts, orders]): Step => async (draft) => {
    await draft.forget('customer', customers)
    await draft.forget('touch', facts)
    await draft.forget('points', facts)
    await draft.forget('order', orders)
  })

const change = fc.array(step, {minLength: 1, maxLength: 3}).map((steps): Step => async (draft) => {
  const answers: unknown[] = []
  for (const next of steps) answers.push(await next(draft))
  return answers
})

/** Changes some things and forgets what some were before. */
const finalChange = fc.tuple(change, forgetting, fc.boolean()).map(([work, forget, first]): Step => async (draft) => {
  if (first) await forget(draft)
  const answers = await work(draft)
  if (!first) await forget(draft)
  return answers
})

/** Undoes the newest change that is neither undone yet nor final, if nothing depends on it, and says what depends on it. */
const undo: Step = async (draft) => {
  const newest = (await draft.changes()).find(
    ({undone_by, undo_of, final}) => undone_by === undefined && undo_of === undefined && !final,
  )
  if (!newest) return 'nothing to undo'
  const dependents = await draft.dependents(newest.id)
  if (dependents.length === 0) await draft.revert(newest.id)
  return [newest.id, dependents]
}

/** Does the change again that was undone last, if nothing is in the way, and says what is. */
const redo: Step = async (draft) => {
  const undone = (await draft.changes()).filter(({undone_by}) => undone_by !== undefined)
  const [last] = undone.sort((left, right) => (right.undone_by as number) - (left.undone_by as number))
  if (!last) return 'nothing to do again'
  const inTheWay = await draft.inTheWay(last.id)
  return [last.id, inTheWay, inTheWay.length === 0 ? await draft.redo(last.id) : 0]
}

async function withStores<T>(work: (stores: Store[]) => Promise<T>): Promise<T> {
  const opened: Opened[] = []
  try {
    for (const open of Object.values(OPENERS)) opened.push(await open())
    return await work(opened.map(({store}) => store))
  } finally {
    for (const {close} of opened) await close()
  }
}

async function allAgree(answers: unknown[]): Promise<void> {
  for (const answer of answers.slice(1)) expect(answer).toStrictEqual(answers[0])
}

describe('random shops', () => {
  it('give the same answers in every store', {timeout: 240_000}, async () => {
    const script = fc.array(
      fc.oneof(
        {weight: 4, arbitrary: change},
        {weight: 1, arbitrary: finalChange},
        {weight: 2, arbitrary: fc.constant(undo)},
        {weight: 2, arbitrary: fc.constant(redo)},
      ),
      {minLength: 2, maxLength: 7},
    )
    await fc.assert(
      fc.asyncProperty(script, fc.integer({min: 19_700, max: 20_200}), (changes, until) =>
        withStores(async (stores) => {
          for (const next of changes) await allAgree(await inTurn(stores, (store) => store.write(header(), next)))
          await allAgree(await inTurn(stores, (store) => store.read(visible)))
          await allAgree(await inTurn(stores, dumpOf))
          await allAgree(
            await inTurn(stores, (store) =>
              store.read(async (book) => [
                await book.changes(),
                await book.orders.histories(until),
                await book.orders.gaps(until),
                await book.orders.find({from: until, limit: 3}),
                await book.orders.find({customer_id: '', until: ALL_DAYS}),
                await book.find('identity', 'customer_id', CUSTOMERS),
                await book.columns('customer', ['name', 'city']),
                await book.facts('touch').find({from: until, limit: 3}),
                await book.facts('touch').find({where: {field: 'kind', values: ['call', 'visit', 'note']}}),
                await book.facts('touch').tally({sum: 'score', until}),
                await book.facts('points').tally({sum: 'points', from: until}),
              ]),
            ),
          )
        }),
      ),
      {numRuns: 25},
    )
  })

  it('are as before once a change is undone', {timeout: 240_000}, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, {maxLength: 3}), change, (earlier, last) =>
        withStores(async (stores) => {
          for (const store of stores) {
            await store.write(header(), (draft) => draft.save('customer', [customer('C1')]))
            for (const next of earlier) await store.write(header(), next)
            const before = await store.read(visible)
            const count = (await store.read((book) => book.changes())).length
            await store.write(header(), last)
            const [newest] = await store.read((book) => book.changes())
            if (newest && newest.id > count) await store.write(header(), (draft) => draft.revert(newest.id))
            expect(await store.read(visible)).toStrictEqual(before)
          }
        }),
      ),
      {numRuns: 25},
    )
  })

  it('are to the very revisions as before an undo once it is taken back', {timeout: 240_000}, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(change, finalChange), {minLength: 1, maxLength: 4}), (changes) =>
        withStores(async (stores) => {
          for (const store of stores) {
            for (const next of changes) await store.write(header(), next)
            const {change: journal = [], ...before} = await dumpOf(store)
            await store.write(header(), undo)
            await store.write(header(), redo)
            const {change: _, ...after} = await dumpOf(store)
            expect(after).toStrictEqual(before)
            expect((await store.read((book) => book.changes())).length - journal.length).toBeOneOf([0, 2])
          }
        }),
      ),
      {numRuns: 20},
    )
  })
})

async function inTurn<T>(stores: Store[], ask: (store: Store) => Promise<T>): Promise<T[]> {
  const answers: T[] = []
  for (const store of stores) answers.push(await ask(store))
  return answers
}
