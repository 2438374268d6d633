import {describe, expect, it} from 'vitest'
import type {DuplicatePair, DuplicateReport} from '../../src/core/duplicate/report.ts'
import {duplicateRows, evidenceText, presentDuplicates, weightRows} from '../../src/present/duplicate.ts'
import type {Look} from '../../src/present/language.ts'

const EN = {language: 'en', width: 80, color: false, terminal: false, currency: 'CNY'} as Look
const ZH: Look = {...EN, language: 'zh-CN'}

const PAIR: DuplicatePair = {
  left: 'C3',
  right: 'C12',
  left_name: '王芳',
  right_name: 'Wang Fang',
  bucket: 'review',
  score: 11.6,
  probability: 0.91,
  verdict: undefined,
  doubts: ['birthday'],
  evidence: [
    {field: 'name', level: 'sound', left: '王芳', right: 'Wang Fang', weight: 12.71},
    {field: 'phone', level: 'masked', left: '138****8000', right: '+8613800138000', weight: 5},
    {field: 'birthday', level: 'disagree', left: '1985-03-07', right: '1986-04-08', weight: -6.11},
  ],
}

const REPORT: DuplicateReport = {
  people: 2_325,
  compared: 28_069,
  counts: {certain: 172, review: 22, different: 27_875},
  thresholds: {certain: 0.99, review: 0.8, block_limit: 50},
  pairs: [PAIR],
  groups: [['C1', 'C2']],
  left_out: [
    {key: 'phone', value: '+8657188000000', blocks: 1, people: 5_000},
    {key: 'name', value: undefined, blocks: 30, people: 70},
  ],
  model: {basis: 'rules', reason: 'few-people', prior: 0, households: 0, iterations: 0, converged: false, weights: []},
}

describe('a pair', () => {
  it('says in words what speaks for and against it, and why it is not certain', () => {
    expect(duplicateRows([PAIR], EN)[0]).toMatchObject({
      left_id: 'C3',
      right_id: 'C12',
      evidence:
        'name sounds the same +12.7; phone fits what is masked +5.0; birthday differs -6.1; not certain: the birthdays differ',
    })
    expect(duplicateRows([PAIR], ZH)[0]?.['evidence']).toMatch(/读音相同 \+12\.7.*不能确定：生日不同/)
  })

  it('names no figure where rules decided', () => {
    expect(evidenceText({field: 'card', level: 'agree'}, EN)).toBe('card same')
  })
})

describe('what is said beside the list', () => {
  it('counts, names the basis and the shared phone, not the frequent names', () => {
    const text = presentDuplicates(REPORT, EN)
    expect(text).toContain('172 certain pairs')
    expect(text).toContain('Judged by plain rules, without probabilities: too few customers to learn weights from.')
    expect(text).toContain('5,000 records share the phone +8657188000000')
    expect(text.split('\n')).toHaveLength(3)
    expect(presentDuplicates(REPORT, ZH)).toContain('5,000 条记录共用')
  })
})

describe('a weight', () => {
  it('is shown with how seldom it comes out among others', () => {
    const model = {
      ...REPORT.model,
      weights: [{field: 'phone', level: 'agree', m: 0.5, h: 0.9, u: 0.00001, weight: 15.6} as const],
    }
    expect(weightRows(model)).toEqual([
      {field: 'phone', level: 'agree', one_person: 0.5, household: 0.9, others_one_in: 100_000, weight: 15.6},
    ])
  })
})
