import {expect, test} from 'vitest'
import type {Lead} from '../../src/core/lead/lead.ts'
import type {Assignment} from '../../src/core/lead/share-out.ts'
import {assignmentRows} from '../../src/present/lead-assign.ts'
import {reasonText} from '../../src/present/lead-words.ts'

const EN = {language: 'en'} as const
const ZH = {language: 'zh-CN'} as const
const lead: Lead = {id: 'L1', name: 'Ada', source: 'web', stage: 'new', region: '浙江', created_at: '', contacts: 0}
const work = {rep: 'li', open_leads: 1, open_tasks: 4, capacity: 20, last_given_at: undefined}
const win = {won: 3, decided: 5, all: {won: 9, decided: 30}, rate: 0.42}
const one: Assignment = {lead, fit: 'region', among: 2, work, win}

const reason = (rule: 'round-robin' | 'least-busy' | 'best-fit', look: typeof EN | typeof ZH): unknown =>
  assignmentRows({rule, assigned: [one], left: []}, look)[0]?.['reason']

test('tells why a rep gets a lead, with the figures', () => {
  expect(reason('round-robin', EN)).toBe('of 浙江 (2 free); had none yet')
  expect(reason('least-busy', EN)).toBe('of 浙江 (2 free); least busy: 1 open lead and 4 tasks at 20 a day')
  expect(reason('best-fit', EN)).toBe('of 浙江 (2 free); wins 42.0% of web there: 3 of 5 own, 9 of 30 of all reps')
  expect(reason('least-busy', ZH)).toBe('浙江区域（2 人可分配）；最空闲：1 条在跟线索、4 个任务，每日 20 个')
})

test('tells why nobody gets a lead', () => {
  const left = [
    {lead, fit: 'region', why: 'limit'},
    {lead, fit: 'shop', why: 'rest'},
  ] as const
  expect(assignmentRows({rule: 'round-robin', assigned: [], left: [...left]}, EN).map((row) => row['reason'])).toEqual([
    'everybody of this region has as many as they may get',
    'who fits had it before and rests from it',
  ])
})

test('reads the reason of a loss in words, and what was said behind it as it is', () => {
  expect(reasonText('no-answer', EN)).toBe('no answer')
  expect(reasonText('price: 太贵: 两成', ZH)).toBe('价格：太贵: 两成')
})
