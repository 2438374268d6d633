import {describe, expect, it} from 'vitest'
import type {Comparison} from '../../src/core/merge/compare-customers.ts'
import type {Look} from '../../src/present/language.ts'
import {answerText, type PairCase, presentReview, presentReviewPair, REVIEW_ANSWERS} from '../../src/present/review.ts'

const look: Look = {language: 'en', width: 80, color: false, terminal: true, currency: 'CNY'}
const chinese: Look = {...look, language: 'zh-CN'}
const comparison: Comparison = {
  left: 'C3',
  right: 'C12',
  fields: [{field: 'name', type: 'text', left: '李雷', right: '李磊', agreement: 'differs'}],
}

function shown(found: PairCase, how = look): string[] {
  return presentReviewPair(comparison, {index: 2, of: 41, found}, how).split('\n').slice(3)
}

describe('a pair under review', () => {
  it('says where it stands and what speaks for and against it, the strongest first', () => {
    const evidence = [
      {field: 'name', level: 'similar', weight: 2.14},
      {field: 'birthday', level: 'disagree', weight: -4.5},
      {field: 'phone', level: 'agree', weight: 11},
    ]
    const found = {probability: 0.912, evidence}
    expect(presentReviewPair(comparison, {index: 2, of: 41, found}, look)).toMatch(/^3 of 41\n/)
    expect(shown(found)).toEqual([
      'for  phone agree +11.0, name similar +2.1',
      'against  birthday disagree -4.5',
      'probability  91.2%',
    ])
    expect(shown(found, chinese)[0]).toMatch(/^支持 {2}手机/)
  })

  it('names what was compared where rules decided and nothing was weighed', () => {
    expect(shown({probability: undefined, evidence: [{field: 'address', level: 'agree'}]})).toEqual([
      'compared  address agree',
    ])
  })
})

it('explains every answer in both languages', () => {
  for (const answer of REVIEW_ANSWERS) {
    expect(answerText(answer, look)).toEqual({name: answer, description: expect.stringMatching(/^[a-z ]+$/)})
    expect(answerText(answer, chinese).description).toMatch(/\p{Script=Han}/u)
  }
})

it('sums a review up', () => {
  expect(presentReview({pairs: 41, same: 3, different: 5, skipped: 2}, look)).toBe(
    '3 merged, 5 kept apart, 2 skipped; 33 of 41 are open.',
  )
  expect(presentReview({pairs: 0, same: 0, different: 0, skipped: 0}, chinese)).toBe('没有存疑的客户对。')
})
