import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Candidate} from '../../../src/core/queue/candidate.ts'
import {CUSTOMER_RULES} from '../../../src/core/queue/rulebook-of-customers.ts'
import type {QueueRule} from '../../../src/core/queue/queue-rule.ts'
import {type KnownTask, planQueue, type QueuePlan} from '../../../src/core/queue/plan-queue.ts'

const NOW = '2025-06-30T12:00:00'
const [RULE] = CUSTOMER_RULES as [QueueRule]

function candidate(key: string, more: Partial<Candidate> = {}): Candidate {
  const [, customer = ''] = key.split(':')
  const subject = {id: customer, customer_id: customer, complains: false}
  return {key, rule: RULE, subject, due_at: NOW, value: 1000, chance: 0.1, figures: () => ({}), ...more}
}

function task(key: string, more: Partial<KnownTask> = {}): KnownTask {
  const [rule = '', customer_id] = key.split(':')
  return {
    ...{id: key, key, rule, state: 'open', customer_id, lead_id: undefined, ticket_id: undefined},
    created_at: '2025-06-01T09:00:00',
    ...{due_at: NOW, value: 1000, chance: 0.1, weight: RULE.weight},
    ...more,
  }
}

function plan(candidates: readonly Candidate[], known: readonly KnownTask[], perCustomer = 2, most = 99): QueuePlan {
  const keys = new Set(candidates.map(({key}) => key))
  return planQueue({
    keys,
    fresh: candidates as Candidate[],
    known,
    now: NOW,
    perCustomer,
    perRep: () => most,
    halfLife: 3,
    because: () => 'reason-gone',
  })
}

/** The tasks after a plan was carried out. */
function after(known: readonly KnownTask[], {make, closed, close}: QueuePlan): KnownTask[] {
  const gone = new Set(close.map(({task: {id}}) => id))
  const again = new Set(make.map(({key}) => closed.get(key)))
  return [
    ...known
      .filter(({id}) => !again.has(id))
      .map((one) => (gone.has(one.id) ? {...one, state: 'closed' as const} : one)),
    ...make.map(({key}) => task(key)),
  ]
}

describe('a plan of the queue', () => {
  it('keeps what was asked for last month and was not done, instead of asking anew', () => {
    const rule = CUSTOMER_RULES.find(({id}) => id === 'monthly-contact') as QueueRule
    const july = ['C1', 'C2', 'C3'].map((id) => candidate(`monthly-contact:${id}:2025-07`, {rule}))
    const june = ['C1', 'C2', 'C4'].map((id) => task(`monthly-contact:${id}:2025-06`))
    const known = june.map((one) => (one.customer_id === 'C2' ? {...one, state: 'done' as const} : one))
    const {make, close, kept} = plan(july, known)
    expect(make.map(({key}) => key)).toEqual(['monthly-contact:C2:2025-07', 'monthly-contact:C3:2025-07'])
    expect(close.map(({task: {customer_id}}) => customer_id)).toEqual(['C4'])
    expect(kept).toBe(1)
    expect(plan(july, after(known, {...plan(july, known)}))).toMatchObject({make: [], close: []})
  })

  it('asks once for an occasion, also where the task was done or set aside', () => {
    const known = [task('a:C1:x', {state: 'done'}), task('a:C2:x', {state: 'skipped'}), task('a:C3:x')]
    expect(
      plan(
        ['a:C1:x', 'a:C2:x', 'a:C3:x'].map((key) => candidate(key)),
        known,
      ),
    ).toMatchObject({make: [], close: []})
  })

  it('opens what closed by itself where its reason comes back', () => {
    const {make, closed} = plan([candidate('a:C1:x')], [task('a:C1:x', {id: 'F7', state: 'closed'})])
    expect(make.map(({key}) => closed.get(key))).toEqual(['F7'])
  })

  it('closes what no rule asks for any more, and leaves what people wrote', () => {
    const known = [task('a:C1:x'), task('by-hand:C1:1', {rule: 'by-hand'})]
    const {close, kept} = plan([], known)
    expect(close.map(({task: {key}, because}) => [key, because])).toEqual([['a:C1:x', 'reason-gone']])
    expect(kept).toBe(1)
  })

  it('makes the most worthwhile of a customer and holds the others back', () => {
    const asked = [candidate('a:C1:x', {value: 10}), candidate('b:C1:x', {value: 30}), candidate('c:C1:x', {value: 20})]
    const {make, held_back} = plan(asked, [])
    expect(make.map(({key}) => key)).toEqual(['b:C1:x', 'c:C1:x'])
    expect(held_back).toBe(1)
  })

  it('counts open tasks, those by hand included, towards what a customer may have', () => {
    const known = [task('by-hand:C1:1', {rule: 'by-hand'})]
    const {make} = plan([candidate('a:C1:x'), candidate('b:C1:x')], known)
    expect(make).toHaveLength(1)
  })

  it('gives a rep the most worthwhile, open or new, as many as they can be asked for', () => {
    const worths = [30, 10, 20].map((value, index) => candidate(`n:C${index}:x`, {value}))
    expect(plan(worths, [], 2, 2).make.map(({key}) => key)).toEqual(['n:C0:x', 'n:C2:x'])
    const open = [task('o:C8:x', {value: 25}), task('o:C9:x', {value: 5})]
    const asked = [candidate('o:C8:x'), candidate('o:C9:x'), ...worths]
    expect(plan(asked, open, 2, 2).make.map(({key}) => key)).toEqual(['n:C0:x'])
    expect(plan(asked, open, 2, 2).held_back).toBe(2)
  })

  it('never holds back a lead or a complaint', () => {
    const lead = {subject: {id: 'L1', lead_id: 'L1', complains: false}}
    const ticket = {subject: {id: 'T1', ticket_id: 'T1', customer_id: 'C1', complains: false}}
    const asked = [candidate('l:L1:x', lead), candidate('m:L1:x', lead), candidate('t:T1:x', ticket)]
    expect(plan(asked, [task('by-hand:C1:1', {rule: 'by-hand'})], 1).make).toHaveLength(3)
  })

  it('changes nothing when it is carried out twice, whatever there was', () => {
    const keys = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('C1', 'C2'), fc.constantFrom('x', 'y'))
    const keyLists = fc.uniqueArray(
      keys.map((parts) => parts.join(':')),
      {maxLength: 10},
    )
    const states = fc.array(fc.constantFrom('open', 'done', 'skipped', 'closed'), {minLength: 10, maxLength: 10})
    fc.assert(
      fc.property(keyLists, keyLists, states, (asked, there, state) => {
        const known = there.map((key, index) => task(key, {state: state[index] as KnownTask['state']}))
        const candidates = asked.map((key) => candidate(key))
        const once = after(known, plan(candidates, known))
        const again = plan(candidates, once)
        expect(again.close).toEqual([])
        expect(again.make).toEqual([])
        expect(new Set(once.map(({key}) => key)).size).toBe(once.length)
      }),
    )
  })
})
