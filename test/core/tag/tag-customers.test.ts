import {describe, expect, it} from 'vitest'
import type {Context} from '../../../src/core/store/context.ts'
import {tagCustomers, type TagRequest} from '../../../src/core/tag/tag-customers.ts'
import {listTags} from '../../../src/core/tag/list-tags.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {compileWhere} from '../../../src/core/where/compile-where.ts'
import {header} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'

async function shop(): Promise<Context> {
  const context = memoryContext()
  await context.store.write(header(), (draft) =>
    draft.save('customer', [
      {id: 'C1', name: '王芳', city: '上海', tags: ['vip']},
      {id: 'C2', name: '李雷', city: '上海', rule_tags: ['loyal', 'vip']},
      {id: 'C3', name: '韩梅', city: '杭州'},
    ]),
  )
  return context
}

async function tagsOf({store}: Context): Promise<(string[] | undefined)[]> {
  return store.read(async (book) => (await book.columns('customer', ['tags'])).tags)
}

const inShanghai: TagRequest['customers'] = {
  where: compileWhere('city == "上海"', {city: 'text'}),
  asOf: dayOf('2025-06-30'),
}

describe('tags given by people', () => {
  it('are added to customers by reference, each once, in one change without their words in the journal', async () => {
    const context = await shop()
    const customers = {references: ['C1', '韩梅', 'c3']}
    const result = await tagCustomers(context, 'add', {tags: ['vip', ' ＶＩＰ客 ', 'vip'], customers, dryRun: false})
    expect(result).toEqual({
      ...{tags: ['vip', 'VIP客'], selected: 2, changed: 2, kept_by_rule: 0, dry_run: false, change_id: 2},
    })
    expect(await tagsOf(context)).toEqual([['vip', 'VIP客'], undefined, ['vip', 'VIP客']])
    const [change] = await context.store.read((book) => book.changes(1))
    expect(change).toMatchObject({command: 'customer tag add', summary: '2 tags, 2 customers'})
  })

  it('are added to all who meet a condition, and to those only', async () => {
    const context = await shop()
    expect(await tagCustomers(context, 'add', {tags: ['vip'], customers: inShanghai, dryRun: false})).toMatchObject({
      selected: 2,
      changed: 1,
    })
    expect(await tagsOf(context)).toEqual([['vip'], ['vip'], undefined])
  })

  it('are taken away again, those of rules stay, and no empty list is left', async () => {
    const context = await shop()
    const result = await tagCustomers(context, 'remove', {tags: ['vip'], customers: inShanghai, dryRun: false})
    expect(result).toMatchObject({selected: 2, changed: 1, kept_by_rule: 1})
    const [first, second] = await context.store.read((book) => book.all('customer'))
    expect(first).toEqual({id: 'C1', name: '王芳', city: '上海'})
    expect(second?.rule_tags).toEqual(['loyal', 'vip'])
  })

  it('change nothing on a dry run, and make no change when nothing differs', async () => {
    const context = await shop()
    const before = await context.store.stamp()
    const customers = {ids: ['C1']}
    expect(await tagCustomers(context, 'add', {tags: ['new'], customers, dryRun: true})).toMatchObject({changed: 1})
    expect(await tagCustomers(context, 'add', {tags: ['vip'], customers, dryRun: false})).toMatchObject({changed: 0})
    expect(await context.store.stamp()).toBe(before)
  })

  it('are refused for somebody who does not exist, and nobody gets them', async () => {
    const context = await shop()
    const asked = (customers: TagRequest['customers']): Promise<unknown> =>
      tagCustomers(context, 'add', {tags: ['new'], customers, dryRun: false})
    await expect(asked({ids: ['C1', 'C9']})).rejects.toMatchObject({code: 'NOT_FOUND', candidates: ['C9']})
    await expect(asked({references: ['C1', 'nobody']})).rejects.toMatchObject({code: 'NOT_FOUND'})
    expect(await tagsOf(context)).toEqual([['vip'], undefined, undefined])
  })

  it('are listed with those of rules, by how many have them', async () => {
    const context = await shop()
    expect(await listTags(context)).toEqual([
      {tag: 'vip', customers: 2, manual: 1, automatic: 1, dimension: undefined, meaning: undefined},
      expect.objectContaining({tag: 'loyal', customers: 1, manual: 0, automatic: 1, dimension: 'value'}),
    ])
  })
})
