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
    const evidence: PairCase['evidence'] = [
      {field: 'name', level: 'similar', weight: 2.14},
      {field: 'birthday', level: 'disagree', weight: -4.5},
      {field: 'phone', level: 'agree', weight: 11},
    ]
    const found = {probability: 0.912, evidence}
    expect(presentReviewPair(comparison, {index: 2, of: 41, found}, look)).toMatch(/^3 of 41\n/)
    expect(shown(found)).toEqual([
      'for  phone same +11.0; name like, but another +2.1',
      'against  birthday differs -4.5',
      'probability  91.2%',
    ])
    expect(shown(found, chinese)[0]).toBe('支持  手机 相同 +11.0; 名称 相似但不同 +2.1')
  })

  it('names what was compared where rules decided and nothing was weighed', () => {
    expect(shown({probability: undefined, evidence: [{field: 'address', level: 'agree', weight: undefined}]})).toEqual([
      'compared  address same',
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
