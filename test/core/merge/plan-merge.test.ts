import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Customer} from '../../../src/core/customer/customer.ts'
import type {MergeSide} from '../../../src/core/merge/merge-plan.ts'
import {planMerge} from '../../../src/core/merge/plan-merge.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {side} from './people.ts'

const trusted = ['manual', 'till']
const planOf = (...sides: MergeSide[]) => planMerge(sides, {trusted})
const nameOf = (...customers: Partial<Customer>[]) =>
  choiceOf('name', ...customers.map((fields, index) => side({id: `C${index + 1}`, ...fields})))

function choiceOf(field: string, ...sides: MergeSide[]) {
  const choice = planOf(...sides).fields.find((one) => one.field === field)
  return choice && [choice.value, choice.rule, choice.from]
}

describe('who stays', () => {
  it('is the one with most orders, then the one registered first, then the lowest number', () => {
    const old = {registered_at: '2020-01-01T00:00:00'}
    expect(planOf(side({id: 'C2', ...old}, 1), side({id: 'C9'}, 3))).toMatchObject({into: 'C9', into_rule: 'orders'})
    expect(planOf(side({id: 'C2'}, 3), side({id: 'C9', ...old}, 3))).toMatchObject({into: 'C9', into_rule: 'earliest'})
    expect(planOf(side({id: 'C12'}), side({id: 'C9'}))).toMatchObject({into: 'C9', into_rule: 'id', merged: ['C12']})
  })

  it('is the one asked for, whatever the figures say', () => {
    const sides = [side({id: 'C1'}, 9), side({id: 'C2'}, 5), side({id: 'C3'})]
    expect(planMerge(sides, {trusted, into: 'C3'})).toMatchObject({
      into: 'C3',
      into_rule: 'asked',
      merged: ['C1', 'C2'],
    })
  })
})

describe('a field', () => {
  it('keeps the only value there is, and is absent where nobody has one', () => {
    expect(nameOf({}, {name: '李雷'})).toEqual(['李雷', 'only', ['C2']])
    expect(nameOf({name: '李雷'}, {name: '李雷'})).toEqual(['李雷', 'only', ['C1', 'C2']])
    expect(nameOf({}, {})).toBeUndefined()
    expect(planOf(side({id: 'C1'}), side({id: 'C2'})).after).toStrictEqual({id: 'C1'})
  })

  it('takes the word of the source that is trusted more, in the order of the setting', () => {
    expect(nameOf({name: 'a', source: 'taobao'}, {name: 'b', source: 'till'})).toEqual(['b', 'trusted', ['C2']])
    expect(nameOf({name: 'a', source: 'till'}, {name: 'b', source: 'Manual'})).toEqual(['b', 'trusted', ['C2']])
  })

  it('takes a whole value over a masked one, whoever says so', () => {
    expect(nameOf({name: '李*', source: 'manual'}, {name: '李雷', source: 'jd'})).toEqual(['李雷', 'complete', ['C2']])
  })

  it('takes a name in its own script over Latin letters, then the longer one', () => {
    expect(nameOf({name: 'Li Lei Long'}, {name: '李雷'})).toEqual(['李雷', 'complete', ['C2']])
    expect(nameOf({name: 'Иванов'}, {name: 'Ivanov Ivan'})).toEqual(['Иванов', 'complete', ['C1']])
    expect(nameOf({name: 'J. Smith'}, {name: 'José Smith'})).toEqual(['José Smith', 'complete', ['C2']])
  })

  it('takes the longer address, the birthday with its year, the gender that says something', () => {
    const sides = [
      side({id: 'C1', address: '人民路 1 号 301 室', birthday: '--04-12', gender: 'other'}, 5),
      side({id: 'C2', address: '人民路 1 号', birthday: '1990-04-12', gender: 'female'}),
    ]
    const {after, conflicts} = planOf(...sides)
    expect(after).toMatchObject({address: '人民路 1 号 301 室', birthday: '1990-04-12', gender: 'female'})
    expect(conflicts).toEqual(['gender', 'birthday', 'address'])
  })

  it('takes the word of whom one heard last, by purchase or registration', () => {
    const bought = side({id: 'C1', city: '上海', registered_at: '2020-01-01T00:00:00'}, 1, dayOf('2025-05-01'))
    const came = side({id: 'C2', city: '北京', registered_at: '2025-04-01T00:00:00'}, 1, dayOf('2025-04-01'))
    expect(choiceOf('city', bought, came)).toEqual(['上海', 'newest', ['C1']])
  })

  it('keeps the survivor’s value when nothing tells the values apart', () => {
    expect(choiceOf('city', side({id: 'C1', city: 'a'}), side({id: 'C2', city: 'b'}, 2))).toEqual([
      'b',
      'survivor',
      ['C2'],
    ])
  })

  it('says whose value gives way', () => {
    const plan = planOf(side({id: 'C1', city: 'a'}, 1), side({id: 'C2', city: 'b'}), side({id: 'C3', city: 'a'}))
    expect(plan.fields).toEqual([
      {field: 'city', value: 'a', from: ['C1', 'C3'], rule: 'survivor', lost: [{customer_id: 'C2', value: 'b'}]},
    ])
    expect(plan.conflicts).toEqual(['city'])
  })

  it('that the shop added is chosen like any other', () => {
    const plan = planOf(
      side({id: 'C1', fields: {size: 'M', vip: true}}, 1),
      side({id: 'C2', fields: {size: 'L', level: 3}, source: 'manual'}),
    )
    expect(plan.after.fields).toEqual({size: 'L', vip: true, level: 3})
    expect(plan.conflicts).toEqual(['fields.size'])
  })
})

describe('together come', () => {
  it('tags and evidence, each once, and notes line by line', () => {
    const {after, conflicts} = planOf(
      side({id: 'C1', tags: ['vip', 'tea'], evidence: ['phone:138*'], note: 'likes tea'}, 1),
      side({id: 'C2', tags: ['tea', 'new'], note: 'call after six'}),
      side({id: 'C3', note: 'likes tea'}),
    )
    expect(after).toMatchObject({
      tags: ['vip', 'tea', 'new'],
      evidence: ['phone:138*'],
      note: 'likes tea\ncall after six',
    })
    expect(conflicts).toEqual([])
  })

  it('the earliest registration with what brought it', () => {
    const {after} = planOf(
      side({id: 'C1', registered_at: '2025-01-01T00:00:00', source: 'manual'}, 5),
      side({id: 'C2', registered_at: '2024-01-01T00:00:00', source: 'taobao'}),
    )
    expect(after).toMatchObject({id: 'C1', registered_at: '2024-01-01T00:00:00', source: 'taobao'})
  })

  it('consents, the strictest, and it is said what that takes back', () => {
    const plan = planOf(
      side({id: 'C1', consent: {sms: 'granted', email: 'granted'}}),
      side({id: 'C2', consent: {sms: 'withdrawn', phone: 'withdrawn'}}),
    )
    expect(plan.after.consent).toEqual({sms: 'withdrawn', email: 'granted', phone: 'withdrawn'})
    expect(plan.withdrawn).toEqual([{channel: 'sms', granted_by: ['C1']}])
  })

  it('leads, one as the customer’s own and the others as evidence', () => {
    const {after} = planOf(side({id: 'C1', lead_id: 'L1'}), side({id: 'C2', lead_id: 'L2', evidence: ['x']}))
    expect(after).toMatchObject({lead_id: 'L1', evidence: ['x', 'lead:L2']})
  })

  it('proposals for fields that are still empty, the surest of several', () => {
    const guess = (value: string, confidence: number) => ({value, confidence, basis: 'orders'})
    const {after} = planOf(
      side({id: 'C1', inferred: {home_shop: guess('north', 0.6), household: guess('pair', 0.5)}}),
      side({id: 'C2', inferred: {home_shop: guess('south', 0.8)}, household: 'family'}),
    )
    expect(after.inferred).toEqual({home_shop: guess('south', 0.8)})
  })
})

it('comes out the same in whatever order the customers are named', () => {
  const text = fc.option(fc.constantFrom('a', '李雷', '李*', 'Li Lei'), {nil: undefined})
  const person = fc.record({
    name: text,
    city: text,
    source: fc.constantFrom('manual', 'jd', undefined),
    note: text,
    tags: fc.option(fc.subarray(['x', 'y', 'z']), {nil: undefined}),
    registered_at: fc.constantFrom('2024-01-01T00:00:00', '2025-01-01T00:00:00', undefined),
  })
  const group = fc.array(fc.tuple(person, fc.nat(2)), {minLength: 2, maxLength: 4})
  fc.assert(
    fc.property(group, fc.infiniteStream(fc.nat()), (people, keys) => {
      const sides = people.map(([fields, orders], index) => side({id: `C${index + 1}`, ...fields}, orders))
      const shuffled = sides.map((one) => [keys.next().value, one] as const).sort(([a], [b]) => a - b)
      expect(planOf(...shuffled.map(([, one]) => one))).toEqual(planOf(...sides))
    }),
  )
})
