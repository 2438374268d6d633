import {expect, it} from 'vitest'
import {STARTER_RULES} from '../../src/core/tag/starter-rules.ts'
import {tagTitle} from '../../src/present/tag.ts'

it('reads tags of built-in rules in both languages, their values too', () => {
  expect([tagTitle('loves:茶叶', 'zh-CN'), tagTitle('loves:茶叶', 'en')]).toEqual(['爱买:茶叶', 'loves:茶叶'])
  expect([tagTitle('cycle:weekly', 'zh-CN'), tagTitle('cycle:weekly', 'en')]).toEqual(['购买周期:周', 'cycle:weekly'])
  for (const rule of Object.keys(STARTER_RULES)) expect(tagTitle(rule, 'zh-CN')).toMatch(/\p{Script=Han}/u)
})

it('leaves other tags as people wrote them', () => {
  expect([tagTitle('vip', 'zh-CN'), tagTitle('来源:展会', 'en'), tagTitle('toString', 'en')]).toEqual([
    'vip',
    '来源:展会',
    'toString',
  ])
})
