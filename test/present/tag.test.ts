import {expect, it} from 'vitest'
import {STARTER_RULES} from '../../src/core/tag/starter-rules.ts'
import type {Look} from '../../src/present/language.ts'
import {tagMeaning} from '../../src/present/tag-meanings.ts'
import {presentAddedRule, presentRuleReport, presentTagging, tagTitle} from '../../src/present/tag.ts'

const LOOK: Look = {language: 'en', width: 80, color: false, terminal: false, currency: 'CNY'}

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

it('says how many tags went and how to take that back, and of those that a rule gives what takes them away', () => {
  const result = {tags: ['loyal'], selected: 1, changed: 0, kept_by_rule: 1, dry_run: false, change_id: undefined}
  expect(presentTagging(result, 'remove', LOOK)).toBe(
    '0 of 1 customer lost loyal.\n1 has it by a rule, which only `patron tag rule remove` takes away.',
  )
  expect(presentTagging({...result, selected: 3, changed: 2, kept_by_rule: 0, change_id: 7}, 'add', LOOK)).toBe(
    '2 of 3 customers gained loyal.\nUndo with: patron undo 7',
  )
})

it('names a rule of two words so that it can be typed', () => {
  const rule = {id: 'a b', dimension: 'who', condition: 'true'} as const
  const text = presentAddedRule({rule, put_back: false, replaced: undefined}, LOOK)
  expect(text).toContain("Tag rule a b is kept. `patron tag rule preview 'a b'` shows")
})

it('tells what rules did in whole sentences, one customer or many', () => {
  const report = {as_of: '2025-06-30', rows: [], problems: [], customers_changed: 1, change_id: undefined}
  expect(presentRuleReport(report, false, LOOK)).toBe('0 rules as of 2025-06-30: 1 customer would have other tags.')
  expect(presentRuleReport({...report, customers_changed: 5, change_id: 3}, true, LOOK)).toBe(
    '0 rules as of 2025-06-30: 5 customers have other tags now.\nUndo with: patron undo 3',
  )
})

it('says in Chinese what each built-in rule means, and leaves the meanings of others alone', () => {
  const row = {dimension: 'who', off: false, condition: 'true', value: undefined, meaning: 'as it was'} as const
  for (const rule of Object.keys(STARTER_RULES)) {
    expect(tagMeaning({...row, rule, origin: 'built-in'}, 'zh-CN')).toMatch(/\p{Script=Han}/u)
    expect(tagMeaning({...row, rule, origin: 'replaced'}, 'zh-CN')).toBe('as it was')
  }
})
