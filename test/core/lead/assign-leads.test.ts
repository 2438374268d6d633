import fc from 'fast-check'
import {beforeEach, expect, test} from 'vitest'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import {assignLeads, type AssignLeadsInput} from '../../../src/core/lead/assign-leads.ts'
import type {Lead} from '../../../src/core/lead/lead.ts'
import {winRates} from '../../../src/core/lead/win-rates.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {memoryContext} from '../../support/context.ts'
import {header} from '../../stores/sample.ts'

const NOW = '2025-06-30T12:00:00'
let context: Context

function lead(id: string, fields: Partial<Lead> = {}): Lead {
  return {
    id,
    name: id,
    source: 'web',
    stage: 'new',
    created_at: `2025-06-02T10:00:0${id.length}`,
    contacts: 0,
    ...fields,
  }
}

async function put(leads: readonly Lead[]): Promise<void> {
  await context.store.write(header(), (draft) => draft.save('lead', leads))
}

async function shared(input: Partial<AssignLeadsInput> = {}): Promise<string[]> {
  const {assigned} = await assignLeads(context, {rule: 'round-robin', dryRun: true, ...input})
  return assigned.map(({lead: {id}, work}) => `${id} ${work.rep}`)
}

beforeEach(async () => {
  context = memoryContext(NOW)
  await context.store.write(header(), async (draft) => {
    await draft.save('shop', [{id: 'S1', region: '浙江'}])
    await draft.save('rep', [
      {id: 'a', shop: 'S1', capacity: 10},
      {id: 'b', regions: ['浙江', '上海'], capacity: 20},
      {id: 'c', regions: ['上海'], capacity: 10},
      {id: 'gone', shop: 'S1', left_on: '2025-06-30'},
    ])
  })
})

test('gives a lead to the shop’s own, else to who has the region, else to anybody', async () => {
  await put([lead('L1', {shop: 'S1'}), lead('L2', {region: '上海'}), lead('L3', {region: '西藏'})])
  const {assigned} = await assignLeads(context, {rule: 'least-busy', dryRun: true})
  expect(assigned.map(({lead: {id}, fit, among}) => [id, fit, among])).toEqual([
    ['L1', 'shop', 1],
    ['L2', 'region', 2],
    ['L3', 'everybody', 3],
  ])
})

test('round robin goes on after the one who had the last lead', async () => {
  await put([
    lead('L1', {owner: 'a', stage: 'assigned', owned_at: '2025-06-29T10:00:00'}),
    lead('L2', {owner: 'b', stage: 'lost', owned_at: '2025-06-20T10:00:00'}),
    ...['L3', 'L4', 'L5', 'L6'].map((id) => lead(id)),
  ])
  expect(await shared()).toEqual(['L3 c', 'L4 b', 'L5 a', 'L6 c'])
})

test('the least busy is so by what they can do in a day', async () => {
  await put([
    ...['L1', 'L2'].map((id) => lead(id, {owner: 'a', stage: 'assigned'})),
    ...['L3', 'L4', 'L5'].map((id) => lead(id, {owner: 'b', stage: 'contacted'})),
    lead('L6', {region: '浙江'}),
    lead('L7', {region: '浙江'}),
    lead('L8', {region: '浙江'}),
  ])
  expect(await shared({rule: 'least-busy'})).toEqual(['L6 b', 'L7 a', 'L8 b'])
})

test('high potential goes first, and what is over the limit is left with the reason', async () => {
  await put([
    lead('L1', {region: '浙江', potential: 'low'}),
    lead('L2', {region: '浙江', potential: 'high'}),
    lead('L3', {region: '浙江'}),
  ])
  const {assigned, left} = await assignLeads(context, {rule: 'round-robin', limit: 1, dryRun: true})
  expect(assigned.map(({lead: {id}}) => id)).toEqual(['L2', 'L3'])
  expect(left).toMatchObject([{lead: {id: 'L1'}, fit: 'region', why: 'limit'}])
})

test('leads given today count towards what a rep can follow up in a day', async () => {
  const today = Array.from({length: 9}, (_, n) => lead(`L${n}`, {owner: 'a', stage: 'assigned', owned_at: NOW}))
  await put([...today, lead('L10', {shop: 'S1'}), lead('L11', {shop: 'S1'})])
  const {assigned, left} = await assignLeads(context, {rule: 'round-robin', dryRun: true})
  expect([assigned.length, left.length]).toEqual([1, 1])
})

test('best fit gives to who wins that region and source, smoothed', async () => {
  const past = (owner: string, won: number, lost: number): Lead[] => [
    ...Array.from({length: won}, (_, n) => lead(`W${owner}${n}`, {owner, stage: 'won', region: '上海'})),
    ...Array.from({length: lost}, (_, n) => lead(`X${owner}${n}`, {owner, stage: 'lost', region: '上海'})),
  ]
  await put([...past('b', 1, 0), ...past('c', 30, 20), ...past('a', 10, 60), lead('L1', {region: '上海'})])
  const {assigned, rates} = await assignLeads(context, {rule: 'best-fit', dryRun: true})
  expect(assigned[0]?.work.rep).toBe('c')
  expect(assigned[0]?.win).toMatchObject({won: 30, decided: 50, all: {won: 41, decided: 121}})
  expect(rates).toEqual({decided: 121, strength: 20})
})

test('best fit without a decided lead is refused', async () => {
  await put([lead('L1')])
  await expect(assignLeads(context, {rule: 'best-fit', dryRun: true})).rejects.toMatchObject({code: 'REFUSED'})
})

test('who had a lead rests from it', async () => {
  await put([lead('L1', {shop: 'S1', pooled_at: '2025-06-29T10:00:00', pooled_from: 'a'})])
  expect((await assignLeads(context, {rule: 'round-robin', dryRun: true})).left).toMatchObject([{why: 'rest'}])
})

test('is one change that undoing takes back, and a dry run is none', async () => {
  await put([lead('L1'), lead('L2')])
  await shared()
  expect(await context.store.read((book) => book.find('lead', 'owner', ['a', 'b', 'c']))).toEqual([])
  const {change_id} = await assignLeads(context, {rule: 'round-robin', dryRun: false})
  expect(await context.store.read((book) => book.get('lead', 'L1'))).toMatchObject({
    stage: 'assigned',
    assigned_at: NOW,
  })
  await undoChange(context, change_id as number)
  expect(await context.store.read((book) => book.get('lead', 'L1'))).toEqual(lead('L1'))
})

test('a smoothed rate lies between the rep’s own and that of all', () => {
  const trials = fc.record({won: fc.nat(40), lost: fc.nat(40)})
  fc.assert(
    fc.property(trials, trials, fc.integer({min: 1, max: 100}), (mine, others, strength) => {
      fc.pre(mine.won + mine.lost > 0)
      const of = (owner: string, {won, lost}: {won: number; lost: number}): Lead[] => [
        ...Array.from({length: won}, (_, n) => lead(`W${owner}${n}`, {owner, stage: 'won'})),
        ...Array.from({length: lost}, (_, n) => lead(`X${owner}${n}`, {owner, stage: 'lost'})),
      ]
      const {rate, all} = winRates([...of('a', mine), ...of('b', others)], strength).of({id: 'a'}, {source: 'web'})
      const [own, common] = [mine.won / (mine.won + mine.lost), all.won / all.decided]
      expect(rate).toBeGreaterThanOrEqual(Math.min(own, common) - 1e-12)
      expect(rate).toBeLessThanOrEqual(Math.max(own, common) + 1e-12)
    }),
  )
})
