import {describe, expect, it} from 'vitest'
import type {Lead} from '../../../src/core/lead/lead.ts'
import type {LeadWeights} from '../../../src/core/lead-score/lead-model.ts'
import {leadEffects, leadProbabilities} from '../../../src/core/lead-score/lead-probability.ts'
import {chance, decidedLeads, lead, leads, learn, NOW, SETTINGS} from './leads.ts'

const known = {times: new Map<string, string[]>(), at: NOW}

function weightsOf(all: readonly Lead[], more: Parameters<typeof learn>[1] = {}): LeadWeights {
  const {weights, missed} = learn(all, more)
  if (!weights) throw new Error(JSON.stringify(missed))
  return weights
}

describe('learning who is won', () => {
  it('is refused below the gates, and names those that were missed', () => {
    expect(learn(decidedLeads(199)).missed).toEqual([{gate: 'decided', needed: 200, found: 199}])
    const fewWon = leads(300, (number) => ({
      stage: number <= 19 ? 'won' : 'lost',
      source: number % 2 ? 'web' : 'event',
    }))
    expect(learn(fewWon).missed).toEqual([{gate: 'won', needed: 20, found: 19}])
    const alike = leads(300, (number) => ({stage: number % 3 === 0 ? 'won' : 'lost'}))
    expect(learn(alike)).toEqual({missed: [{gate: 'columns', needed: 1, found: 0}]})
  })

  it('finds the rates that the leads were made with, and is as good on held-out leads as can be', () => {
    const weights = weightsOf(decidedLeads(2000, () => ({attributes: undefined})))
    const [referral = 0, web = 0] = leadProbabilities(weights, {
      leads: [lead('A', {source: 'referral'}), lead('B', {source: 'web'})],
      ...known,
    })
    expect(referral).toBeCloseTo(0.75, 1)
    expect(web).toBeCloseTo(0.25, 1)
    expect(weights.quality.auc).toBeCloseTo(0.75, 1)
    expect(weights.quality.brier).toBeLessThan(0.2)
    const off = weights.calibration.map(({rows, predicted, actual}) => rows * Math.abs(predicted - actual))
    expect(off.reduce((sum, one) => sum + one, 0) / 2000).toBeLessThan(0.04)
  })

  it('comes to the same whatever the order of the leads, and open ones change nothing', () => {
    const all = decidedLeads(400)
    const first = weightsOf(all)
    const again = weightsOf([...leads(50, (number) => ({id: `X${number}`, source: 'event'})), ...all.toReversed()])
    expect(again.quality.auc).toBeCloseTo(first.quality.auc, 8)
    expect(again.intercept).toBeCloseTo(first.intercept, 6)
    expect([again.decided, again.won]).toEqual([first.decided, first.won])
  })

  it('leaves out a column that gives the outcome away, unless it is kept', () => {
    const all = decidedLeads(400, (number, won) => ({
      attributes: {Talk: won ? 'yes' : 'no', Size: number % 9},
    }))
    const weights = weightsOf(all)
    expect(weights.leaks.map(({column}) => column)).toEqual(['attributes.Talk'])
    expect(weights.columns.map(({encoding}) => encoding.name)).toEqual(['source', 'attributes.Size'])
    expect(weights.quality.auc).toBeLessThan(0.9)
    const kept = weightsOf(all, {keep: ['talk']})
    expect(kept.kept).toEqual(['attributes.Talk'])
    expect(kept.quality.auc).toBeGreaterThan(0.97)
    expect(weights.measures[0]).toMatchObject({column: 'attributes.Talk', auc: 1, pure: 1, filled_gap: 0})
    expect(() => learn(all, {keep: ['Tolk']})).toThrow('There is no column "Tolk" to keep.')
  })

  it('says which columns are of no use', () => {
    const all = decidedLeads(400, (number) => ({
      region: '浙江',
      attributes: {Number: 1000 + number, Remark: `text ${number}`, Rare: `word ${Math.floor(number / 3)}`},
    }))
    const why = Object.fromEntries(weightsOf(all).useless.map(({column, why: reason}) => [column, reason]))
    expect(why).toMatchObject({
      ...{region: 'same', city: 'unknown', 'attributes.Number': 'identifier'},
      ...{'attributes.Remark': 'identifier', 'attributes.Rare': 'free-text'},
    })
  })

  it('knows nothing of what was decided, or came in, after the day', () => {
    const all = decidedLeads(500, (number, won) => ({
      [won ? 'converted_at' : 'lost_at']: number <= 300 ? '2025-05-20T10:00:00' : '2025-06-20T10:00:00',
    }))
    expect(weightsOf(all, {at: '2025-06-01T00:00:00'}).decided).toBe(300)
    expect(weightsOf(all).decided).toBe(500)
  })
})

describe('touches', () => {
  const ended = (number: number, won: boolean): Partial<Lead> => ({
    attributes: undefined,
    source: 'web',
    [won ? 'converted_at' : 'lost_at']: number % 10 === 0 ? '2025-05-03T10:00:00' : '2025-06-01T10:00:00',
  })
  const all = decidedLeads(600, ended)
  const touched = (day: string): Map<string, string[]> =>
    new Map(all.filter(({id, stage}) => chance(id) < (stage === 'won' ? 0.7 : 0.3)).map(({id}) => [id, [day]]))

  it('of the first days count, later ones do not', () => {
    const early = weightsOf(all, {times: touched('2025-05-05T10:00:00')})
    expect(early.columns.map(({encoding}) => encoding.name)).toEqual(['touches'])
    expect(early.quality.auc).toBeGreaterThan(0.6)
    const late = learn(all, {times: touched('2025-05-09T10:00:00')})
    expect(late.missed).toEqual([{gate: 'columns', needed: 1, found: 0}])
    const longer = {...SETTINGS, 'lead.score_touch_days': 10}
    expect(learn(all, {times: touched('2025-05-09T10:00:00'), settings: longer}).weights).toBeDefined()
  })

  it('of leads that were decided within those days, or are too young, are not known', () => {
    const weights = weightsOf(all, {times: touched('2025-05-05T10:00:00')})
    const young = lead('Y', {created_at: '2025-06-29T10:00:00'})
    const [effect] = leadEffects(weights, {leads: [young], ...known})
    expect(effect).toEqual({column: 'touches', value: null, effect: 0})
    expect(weights.columns[0]?.terms[0]?.known).toBe(540)
  })
})

it('explains a chance by its columns: the effects add up to the log-odds', () => {
  const weights = weightsOf(decidedLeads(400))
  const one = lead('A', {source: 'referral', attributes: {Visits: 3}})
  const [p = 0] = leadProbabilities(weights, {leads: [one], ...known})
  const effects = leadEffects(weights, {leads: [one], ...known})
  const sum = effects.reduce((total, {effect}) => total + effect, weights.intercept)
  expect(Math.log(p / (1 - p))).toBeCloseTo(sum, 8)
  expect(effects[0]).toMatchObject({column: 'source', value: 'referral'})
})

it('takes what nobody asked a lead for as average, and a level that nobody had too', () => {
  const weights = weightsOf(decidedLeads(400))
  const of = (fields: Partial<Lead>): number =>
    leadProbabilities(weights, {leads: [lead('A', fields)], ...known})[0] as number
  const effects = leadEffects(weights, {leads: [lead('A', {source: 'fair'})], ...known})
  expect(effects.map(({effect}) => effect)).toEqual([0, 0])
  expect(of({source: 'fair'})).toBeGreaterThan(of({source: 'web'}))
  expect(of({source: 'REFERRAL'})).toBe(of({source: 'referral'}))
})

it('holds numbers within what was learned from, so that one that is out of all bounds decides nothing alone', () => {
  const weights = weightsOf(decidedLeads(400))
  const of = (Visits: number): number =>
    leadProbabilities(weights, {leads: [lead('A', {attributes: {Visits}})], ...known})[0] as number
  expect(of(1e9)).toBe(of(11))
  expect(of(5)).toBeLessThan(of(11))
})

it('takes fewer levels of each column where columns are many', () => {
  const headers = Array.from({length: 30}, (_, place) => `H${place}`)
  const many = decidedLeads(600, (number) => ({
    attributes: Object.fromEntries(headers.map((header) => [header, `w${Math.floor(12 * chance(header, number))}`])),
  }))
  const {columns} = weightsOf(many)
  expect(columns.filter(({encoding}) => encoding.name.startsWith('attributes.'))).toHaveLength(30)
  expect(columns.reduce((sum, {terms}) => sum + terms.length, 0)).toBeLessThanOrEqual(120)
})
