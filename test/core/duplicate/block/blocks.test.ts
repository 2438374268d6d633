import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {addressKeys} from '../../../../src/core/duplicate/block/address-keys.ts'
import {contactKeys} from '../../../../src/core/duplicate/block/contact-keys.ts'
import {type Blocks, groupByKeys} from '../../../../src/core/duplicate/block/group.ts'
import {leaveOutGiants} from '../../../../src/core/duplicate/block/left-out.ts'
import {nameKeys} from '../../../../src/core/duplicate/block/name-keys.ts'
import {createNumberIds} from '../../../../src/core/duplicate/block/number-ids.ts'
import {eachPair, sharesBlock} from '../../../../src/core/duplicate/block/pairs.ts'
import {prepare, type Prepared} from '../../../../src/core/duplicate/prepare.ts'
import {loadHanReader} from '../../../../src/core/duplicate/text/han.ts'
import {peopleOf, type Sketch} from '../people.ts'

const han = await loadHanReader()

function blocksOf(sketches: readonly Sketch[]): {prepared: Prepared; blocks: Blocks} {
  const prepared = prepare(peopleOf(sketches), {han, limit: 50})
  const sources = [...contactKeys(prepared), ...nameKeys(prepared), ...addressKeys(prepared)]
  return {prepared, blocks: groupByKeys(sketches.length, sources)}
}

function meet(left: Sketch, right: Sketch): boolean {
  const {prepared, blocks} = blocksOf([left, right])
  return sharesBlock(blocks, leaveOutGiants(prepared, blocks, 50).flags, [0, 1])
}

describe('two records share a block', () => {
  it.each<[string, Sketch, Sketch]>([
    ['by phone', {phones: ['+8613800138000']}, {phones: ['+8613800138000']}],
    [
      'by what a mask shows of a phone, with the surname',
      {name: '王芳', phones: ['+8613800138000']},
      {name: 'Wang Wei', phones: ['138****8000']},
    ],
    ['by a phone with a slip in front', {phones: ['+8613800138000']}, {phones: ['+8613900138000']}],
    [
      'by a phone with a slip at the end, with the surname',
      {name: '王芳', phones: ['+8613800138000']},
      {name: '王伟', phones: ['+8613800138001']},
    ],
    ['by e-mail at another domain', {emails: ['wf1985@qq.com']}, {emails: ['wf1985@163.com']}],
    ['by a nickname on another platform', {others: ['nickname:jd/小芳']}, {others: ['nickname:tmall/小芳']}],
    ['by name, in pinyin', {name: '王芳'}, {name: 'Fang Wang'}],
    [
      'by birthday and an initial',
      {name: 'Anna Bell', birthday: '1985-03-07'},
      {name: 'A. Ball', birthday: '1985-03-07'},
    ],
    [
      'by name and a birthday with day and month swapped',
      {name: '王芳', birthday: '1985-03-07'},
      {name: 'Wang Fang', birthday: '1985-07-03'},
    ],
    ['by surname, initial and place', {name: 'Fergus Crouch', city: 'Orange'}, {name: 'Fergua Crouch', city: 'orange'}],
    ['by the numbers of an address', {address: '文三路138号3幢502室'}, {address: '文山路138号3幢502室'}],
  ])('%s', (_, left, right) => {
    expect(meet(left, right)).toBe(true)
  })

  it('never for what is missing of both', () => {
    expect(meet({name: '王芳'}, {name: '李雷'})).toBe(false)
    expect(meet({city: '杭州'}, {city: '杭州'})).toBe(false)
  })
})

describe('pairs of blocks', () => {
  it('come once each, whichever blocks two people share', () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.nat(8), {maxLength: 4}), {maxLength: 12}), (keysOfRows) => {
        const blocks = groupByKeys(keysOfRows.length, [
          (row, emit) => keysOfRows[row]?.forEach((key) => emit('card', key)),
        ])
        const none = new Uint8Array(blocks.kind.length)
        const met: string[] = []
        eachPair(blocks, none, (left, right) => met.push(`${left}-${right}`))
        const expected = keysOfRows.flatMap((keys, left) =>
          keysOfRows.flatMap((others, right) =>
            left < right && keys.some((key) => others.includes(key)) ? [`${left}-${right}`] : [],
          ),
        )
        expect(met.sort()).toEqual(expected.sort())
        for (const pair of expected) {
          const [left, right] = pair.split('-').map(Number) as [number, number]
          expect(sharesBlock(blocks, none, [left, right])).toBe(true)
        }
      }),
    )
  })

  it('are the same however people are ordered', () => {
    const sketches: Sketch[] = [
      {id: 'a', name: '王芳', phones: ['+8613800138000']},
      {id: 'b', name: 'Wang Fang', phones: ['138****8000']},
      {id: 'c', name: '李雷', phones: ['+8613800138000']},
      {id: 'd', name: '王芳', emails: ['wf@qq.com']},
    ]
    expect(pairsOf(sketches)).toEqual(pairsOf([...sketches].reverse()))
  })
})

function pairsOf(sketches: readonly Sketch[]): string[] {
  const {prepared, blocks} = blocksOf(sketches)
  const pairs: string[] = []
  eachPair(blocks, leaveOutGiants(prepared, blocks, 50).flags, (left, right) => {
    pairs.push([prepared.people.id[left], prepared.people.id[right]].sort().join('-'))
  })
  return pairs.sort()
}

describe('a phone that more people have than the limit', () => {
  const shop = '+8657188000000'
  const sketches = Array.from({length: 60}, (_, row) => ({name: `Name${row} Other${row}`, phones: [shop]}))

  it('is left out, named with how many have it, and no evidence', () => {
    const {prepared, blocks} = blocksOf(sketches)
    const {list} = leaveOutGiants(prepared, blocks, 50)
    expect(list[0]).toEqual({key: 'phone', value: shop, blocks: 1, people: 60})
    expect([...prepared.phones.shared]).toEqual([1])
  })

  it('is kept when it has as many as the limit', () => {
    const {prepared, blocks} = blocksOf(sketches.slice(0, 50))
    expect(leaveOutGiants(prepared, blocks, 50).list).toEqual([])
    expect([...prepared.phones.shared]).toEqual([0])
  })
})

describe('ids of numbers', () => {
  it('are those of a Map', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeNat()), (values) => {
        const ids = createNumberIds(1)
        const known = new Map<number, number>()
        for (const value of values) {
          if (!known.has(value)) known.set(value, known.size)
          expect(ids.idOf(value)).toBe(known.get(value))
        }
        expect(ids.size()).toBe(known.size)
      }),
    )
  })
})
