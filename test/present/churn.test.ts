import {expect, it} from 'vitest'
import {churnInWords} from '../../src/present/churn.ts'

const ROW = {id: 'C1', risk: 'high', stage: 'slowing', recency_stage: 'silent', basis: 'own'}

it('says risk, stages and basis of a customer in words', () => {
  expect(churnInWords(ROW, {language: 'zh-CN'})).toEqual({
    ...{id: 'C1', risk: '高', stage: '放缓', recency_stage: '沉默', basis: '本人'},
  })
  expect(churnInWords(ROW, {language: 'en'})).toEqual(ROW)
})
