import stringWidth from 'string-width'
import {describe, expect, it} from 'vitest'
import type {Comparison} from '../../src/core/merge/compare-customers.ts'
import type {MergeResult} from '../../src/core/merge/merge-customers.ts'
import {planMerge} from '../../src/core/merge/plan-merge.ts'
import type {UnmergeResult} from '../../src/core/merge/unmerge-customers.ts'
import {presentComparison} from '../../src/present/comparison.ts'
import type {Look} from '../../src/present/language.ts'
import {presentMerge, presentMergePreview} from '../../src/present/merge.ts'
import {mergedNote} from '../../src/present/merged-note.ts'
import {presentUnmerge} from '../../src/present/unmerge.ts'
import {side} from '../core/merge/people.ts'

const look: Look = {language: 'en', width: 80, color: false, terminal: true, currency: 'CNY'}
const chinese: Look = {...look, language: 'zh-CN'}

function resultOf(...sides: Parameters<typeof planMerge>[0]): MergeResult {
  const plan = planMerge(sides, {trusted: ['manual']})
  return {
    dry_run: true,
    change_id: 7,
    groups: 1,
    merged: plan.merged.length,
    moved: {order: 2, identity: 1, consent: 0},
    merges: [{id: 'G1', ...plan}],
    skipped: [],
  }
}

const TWO = resultOf(
  side({id: 'C1', name: '李雷', note: 'a\nb', consent: {sms: 'granted'}}, 3),
  side({id: 'C2', name: 'Li Lei', consent: {sms: 'withdrawn'}}),
)

describe('a preview of a merge', () => {
  it('says who stays and why, each field with its rule and what gives way, and what changes hands', () => {
    const text = presentMergePreview(TWO, look)
    expect(text).toContain('C2 into C1: it has most orders')
    expect(text).toMatch(/name +李雷 +C1 +more complete +Li Lei \(C2\)/)
    expect(text).toMatch(/note +a \/ b +C1 +only value/)
    expect(text).toContain('sms will be withdrawn for all of them, though C1 had granted it.')
    expect(text).toContain('Change hands: 2 orders, 1 identity.')
  })

  it('writes times and codes for people', () => {
    const plan = resultOf(
      side({id: 'C1', gender: 'female', registered_at: '2025-01-02T10:11:12'}, 3),
      side({id: 'C2', registered_at: '2025-02-02T10:11:12'}),
    )
    const text = presentMergePreview(plan, chinese)
    expect(text).toMatch(/性别 +女 +C1/)
    expect(text).toMatch(/2025-01-02 10:11 +C1 .*2025-02-02 10:11 \(C2\)/)
  })

  it('of many says how many and shows the first', () => {
    const text = presentMergePreview(
      {...TWO, groups: 20_000, merged: 20_001, skipped: [{kind: 'different', ids: []}]},
      look,
    )
    expect(text).toContain('20,001 customers go into 20,000 others')
    expect(text).toMatch(/C1 +李雷 +C2 +name/)
    expect(text).toContain('Groups left as they are')
  })

  it('of nothing says so', () => {
    const nothing = {...TWO, groups: 0, merged: 0, merges: []}
    expect(presentMergePreview(nothing, look)).toBe('There is nothing to merge.')
    expect(presentMerge(nothing, chinese)).toBe('没有可合并的客户。')
  })
})

it('says how to take a merge back, one or many', () => {
  expect(presentMerge(TWO, look)).toContain('patron customer unmerge G1')
  expect(presentMerge({...TWO, groups: 2}, look)).toContain('patron undo 7')
  expect(presentMerge({...TWO, groups: 2}, chinese)).toContain('patron undo 7')
})

it('says that an id means the survivor now, and nothing of other references', () => {
  expect(mergedNote('c2', 'C1', look)).toBe('C2 was merged into C1.')
  expect([mergedNote('C1', 'C1', look), mergedNote('李雷', 'C1', look)]).toEqual(['', ''])
})

describe('taking back', () => {
  const result: UnmergeResult = {
    dry_run: false,
    change_id: 9,
    merge: 'G1',
    customer_id: 'C1',
    restored: ['C2'],
    moved: {order: 2, touch: 1},
    missing: {ticket: 1},
    edited: ['city'],
    later: [
      {kind: 'order', count: 3, ids: ['o8', 'o9']},
      {kind: 'identity', count: 1, ids: []},
    ],
    withdrawn: ['sms'],
  }

  it('says what went back, what stays, what could not, and what counts for all', () => {
    expect(presentUnmerge(result, look).split('\n')).toEqual([
      'G1 taken back: C2 apart from C1 again, with 2 orders, 1 touch.',
      'Came since and stays with C1: 3 orders (o8, o9; dated before the merge: 1)',
      'Came since and stays with C1: 1 identity',
      'Not given back, because removed or given away since: 1 ticket.',
      'Changed since, and left: city.',
      'Withdrawn since, so withdrawn for all of them: sms.',
    ])
  })

  it('speaks of what would happen in a dry run, and Chinese', () => {
    expect(presentUnmerge({...result, dry_run: true}, look)).toContain('would be taken back')
    expect(presentUnmerge(result, chinese)).toContain('合并之后新增、留在 C1：3 个订单 (o8, o9；日期早于合并：1)')
  })
})

describe('two customers side by side', () => {
  const comparison: Comparison = {
    left: 'C3',
    right: 'C12',
    fields: [
      {field: 'name', type: 'text', left: '欧阳'.repeat(20), right: '欧阳娜娜', agreement: 'differs'},
      {field: 'phone', type: 'text', left: ['+8613900000001'], right: ['+8613900000001'], agreement: 'same'},
      {field: 'revenue', type: 'money', left: 1234.5, right: undefined, agreement: 'one'},
      {field: 'consent', type: 'text', left: ['sms granted'], right: ['sms withdrawn'], agreement: 'differs'},
      {field: 'note', type: 'text', left: 'a\u001b[2J', right: undefined, agreement: 'one'},
    ],
  }

  it('fit a narrow terminal, by what wide characters take, with their columns one below the other', () => {
    const lines = presentComparison(comparison, {...look, width: 50}).split('\n')
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(50)
    const columnOf = (line: string, text: string): number => stringWidth(line.slice(0, line.indexOf(text)))
    expect(columnOf(lines[1] as string, '≠')).toBe(columnOf(lines[2] as string, '='))
    expect(columnOf(lines[0] as string, 'C12')).toBe(columnOf(lines[1] as string, '欧阳娜娜'))
    expect(lines[3]).toContain('1,234.50')
  })

  it('read in Chinese, and let no control character through', () => {
    const text = presentComparison(comparison, {...chinese, width: 120})
    expect(text).toMatch(/名称.*≠/)
    expect(text).toContain('短信 已同意')
    expect(text).not.toContain('\u001b')
  })

  it('are coloured where they differ, if colour is on', () => {
    const lines = presentComparison(comparison, {...look, color: true}).split('\n')
    expect(lines[1]).toContain('\u001b[33m')
    expect(lines[2]).not.toContain('\u001b[33m')
  })
})
