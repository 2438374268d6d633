import {beforeEach, describe, expect, it} from 'vitest'
import {profileColumns} from '../../../src/core/profile/profile-columns.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {addTagRule} from '../../../src/core/tag/add-tag-rule.ts'
import {applyTagRules, previewTagRules} from '../../../src/core/tag/apply-rules.ts'
import {compileRule} from '../../../src/core/tag/compile-rule.ts'
import {knownRules} from '../../../src/core/tag/known-rules.ts'
import {listTagRules} from '../../../src/core/tag/list-tag-rules.ts'
import {removeTagRule} from '../../../src/core/tag/remove-tag-rule.ts'
import {TAG_DIMENSIONS} from '../../../src/core/tag/tag-rule.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {header, order, putOrders} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'

const asOf = dayOf('2025-06-30')
let context: Context

beforeEach(async () => {
  context = memoryContext()
  await context.store.write(header(), async (draft) => {
    await draft.save('customer', [
      {id: 'C1', name: '王芳', city: '上海', tags: ['vip'], fields: {size: 'L'}},
      {id: 'C2', name: '李雷', city: '杭州', rule_tags: ['gone', 'local:上海']},
      {id: 'C3', city: '苏州', rule_tags: ['gone']},
    ])
    await draft.save('field', [{id: 'size', type: 'text'}])
  })
})

async function tags(): Promise<(string[] | undefined)[]> {
  return context.store.read(async (book) => (await book.columns('customer', ['rule_tags'])).rule_tags)
}

/** The two rules that most tests need: one with a value, one on a field of the shop. */
async function addRules(): Promise<void> {
  await addTagRule(context, {name: 'local', where: 'city in ["上海", "杭州"]', value: 'city', dimension: 'who'})
  await addTagRule(context, {name: 'large', where: 'size == "L" && "vip" in tags'})
}

describe('tag rules', () => {
  it('are some to begin with, in all dimensions, each with a meaning and a condition that can be used', () => {
    const starters = knownRules([])
    expect(starters.length).toBeGreaterThanOrEqual(15)
    expect(new Set(starters.map(({dimension}) => dimension))).toEqual(new Set(TAG_DIMENSIONS))
    for (const rule of starters) {
      expect(compileRule(rule, profileColumns([])).fields.length).toBeGreaterThan(0)
      expect(rule.meaning).toMatch(/^[a-z]/)
    }
  })

  it('give their tags in one change, with a value where they have one, and a second time change nothing', async () => {
    await addRules()
    const report = await applyTagRules(context, {asOf, names: ['local', 'large']})
    expect(report.customers_changed).toBe(2)
    expect(report.rows).toEqual([
      expect.objectContaining({rule: 'local', customers: 2, gains: 1, loses: 0, changes: 1, gain_examples: ['C1']}),
      expect.objectContaining({rule: 'large', customers: 1, gains: 1, loses: 0, changes: 0}),
    ])
    expect(await tags()).toEqual([['large', 'local:上海'], ['gone', 'local:杭州'], ['gone']])
    const stamp = await context.store.stamp()
    expect((await applyTagRules(context, {asOf, names: ['local', 'large']})).customers_changed).toBe(0)
    expect(await context.store.stamp()).toBe(stamp)
  })

  it('take the tags of rules that are no longer there only when all are applied', async () => {
    await applyTagRules(context, {asOf, names: ['loyal']})
    expect(await tags()).toEqual([undefined, ['gone', 'local:上海'], ['gone']])
    await applyTagRules(context, {asOf})
    expect(await tags()).toEqual([undefined, undefined, undefined])
  })

  it('look at the day they are applied as of', async () => {
    await putOrders(context.store, [order({id: 'a', customer_id: 'C3', at: '2025-05-01T10:00:00'})])
    await addTagRule(context, {name: 'buyer', where: 'orders > 0'})
    await applyTagRules(context, {asOf: dayOf('2025-04-30'), names: ['buyer']})
    expect((await tags())[2]).toEqual(['gone'])
    await applyTagRules(context, {asOf, names: ['buyer']})
    expect((await tags())[2]).toEqual(['buyer', 'gone'])
  })

  it('do not build on what rules gave before', async () => {
    await addTagRule(context, {name: 'chained', where: '"gone" in tags || "chained" in tags'})
    expect((await applyTagRules(context, {asOf, names: ['chained']})).rows[0]?.customers).toBe(0)
  })

  it('that cannot be used any more are named, keep their tags, and do not hold up the others', async () => {
    await addRules()
    await applyTagRules(context, {asOf, names: ['large']})
    await context.store.write(header(), (draft) => draft.remove('field', ['size']))
    const {problems, rows} = await applyTagRules(context, {asOf})
    expect(problems).toEqual([
      expect.objectContaining({rule: 'large', message: expect.stringContaining('Unknown variable: size') as string}),
    ])
    expect(rows.map(({rule}) => rule)).toContain('local')
    expect((await tags())[0]).toEqual(['large', 'local:上海'])
  })

  it('that fail on a customer are named too', async () => {
    await addTagRule(context, {name: 'second', where: 'tags[1] == "x"'})
    const {problems} = await applyTagRules(context, {asOf, names: ['second']})
    expect(problems.map(({rule}) => rule)).toEqual(['second'])
  })

  it('are previewed with the people, and nothing is changed', async () => {
    await addRules()
    const stamp = await context.store.stamp()
    const {report, people} = await previewTagRules(context, {asOf, names: ['local'], people: true})
    expect(people).toEqual([
      {id: 'C1', name: '王芳', change: 'gains', tag: 'local:上海'},
      {id: 'C2', name: '李雷', change: 'gains', tag: 'local:杭州'},
      {id: 'C2', name: '李雷', change: 'loses', tag: 'local:上海'},
    ])
    expect(report.customers_changed).toBe(2)
    expect(await context.store.stamp()).toBe(stamp)
  })

  it('say what was probably meant by a name that none has', async () => {
    await expect(applyTagRules(context, {asOf, names: ['loyl']})).rejects.toMatchObject({
      code: 'NOT_FOUND',
      hint: 'Did you mean loyal?',
    })
  })
})

describe('keeping a tag rule', () => {
  it('replaces the built-in one of its name, and puts that back without a condition', async () => {
    const loyal = async (): Promise<unknown> => (await listTagRules(context)).find(({rule}) => rule === 'loyal')
    const before = await loyal()
    const {replaced, rule} = await addTagRule(context, {name: 'loyal', where: 'orders >= 5'})
    expect([replaced, rule.dimension]).toEqual(['built-in', 'value'])
    expect(await loyal()).toMatchObject({origin: 'replaced', condition: 'orders >= 5'})
    await addTagRule(context, {name: 'loyal'})
    expect(await loyal()).toEqual(before)
  })

  it.each([
    [{name: 'bad', where: 'orders >'}, 'cannot be used'],
    [{name: 'bad', where: 'orders + 1'}, 'not true or false'],
    [{name: 'bad', where: 'orders > 1', value: 'orders'}, 'not text'],
    [{name: 'a:b', where: 'orders > 1'}, 'colon'],
    [{name: 'a,b', where: 'orders > 1'}, 'no tag'],
    [{name: 'own'}, 'needs a condition'],
  ])('is refused when it could not work: %j', async (input, words) => {
    await expect(addTagRule(context, input)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining(words) as string,
    })
    expect(await context.store.read((book) => book.all('tag_rule'))).toEqual([])
  })
})

describe('removing a tag rule', () => {
  it('takes its tags from everybody in the same change, whatever their value', async () => {
    await addRules()
    await applyTagRules(context, {asOf, names: ['local', 'large']})
    expect(await removeTagRule(context, 'local')).toEqual({rule: 'local', customers: 2})
    expect(await tags()).toEqual([['large'], ['gone'], ['gone']])
    expect(await context.store.read((book) => book.get('tag_rule', 'local'))).toBeUndefined()
    await expect(removeTagRule(context, 'local')).rejects.toMatchObject({code: 'NOT_FOUND'})
  })

  it('keeps a built-in one out until it is put back', async () => {
    await removeTagRule(context, 'reachable')
    const {report} = await previewTagRules(context, {asOf, people: false})
    expect(report.rows.map(({rule}) => rule)).not.toContain('reachable')
    expect((await listTagRules(context)).find(({rule}) => rule === 'reachable')).toMatchObject({
      off: true,
      origin: 'built-in',
    })
    await addTagRule(context, {name: 'reachable'})
    expect((await listTagRules(context)).find(({rule}) => rule === 'reachable')).toMatchObject({off: false})
  })
})
