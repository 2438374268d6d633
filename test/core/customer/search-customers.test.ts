import fc from 'fast-check'
import {beforeAll, describe, expect, it} from 'vitest'
import {type CustomerSearch, customerSearch} from '../../../src/core/customer/search-customers.ts'
import {type HanReader, loadHanReader} from '../../../src/core/duplicate/text/han.ts'
import {identitiesOf} from '../../../src/core/identity/normalise.ts'
import {inputsOf} from '../../support/profile.ts'

interface Person {
  id?: string
  name?: string
  city?: string
  tags?: readonly string[]
  revenue?: number
  /** Identities as `type:value`. */
  keys?: readonly string[]
}

let han: HanReader
beforeAll(async () => {
  han = await loadHanReader()
})

/** A search over people, which finds their names, or ids where they have none. */
function searchOf(people: readonly Person[]): {find: (text: string) => string[]; search: CustomerSearch} {
  const inputs = inputsOf(people.map(({revenue = 0}) => ({orders: 1, revenue, last: 1})))
  const ids = people.map(({id}, index) => id ?? `C${index + 1}`)
  const keys = people.flatMap(({keys: own = []}, index) => own.map((key) => ({key, owner: ids[index]})))
  const search = customerSearch({
    inputs: {
      ...inputs,
      ids,
      records: {
        ...inputs.records,
        name: people.map(({name}) => name),
        city: people.map(({city}) => city),
      },
      parts: {tags: {given: people.map(({tags}) => tags), ruled: people.map(() => undefined)}},
    },
    identities: {
      type: keys.map(({key}) => key.slice(0, key.indexOf(':'))),
      value: keys.map(({key}) => key.slice(key.indexOf(':') + 1)),
      customer_id: keys.map(({owner}) => owner),
    },
    han,
    identitiesOf: (text) => identitiesOf(text, 'CN'),
  })
  const called = (index: number): string => people[index]?.name ?? (ids[index] as string)
  return {search, find: (text) => Array.from(search.find(text), called)}
}

function names(...all: string[]): (text: string) => string[] {
  return searchOf(all.map((name) => ({name}))).find
}

describe('the search of customers', () => {
  it('finds a Chinese name by any part of it, in either script, in any width, with or without a blank', () => {
    const find = names('王小明', '张伟', '陳國華', '李 雷')
    expect(find('小明')).toEqual(['王小明'])
    expect(find('王 明')).toEqual(['王小明'])
    expect(find('陈国华')).toEqual(['陳國華'])
    expect(find('陳国')).toEqual(['陳國華'])
    expect(find('李雷')).toEqual(['李 雷'])
    expect(find('王伟')).toEqual([])
  })

  it.each([
    ['wangxiaoming', ['王小明']],
    ['wxm', ['王小明']],
    ['wangxm', ['王小明']],
    ['wangxiaom', ['王小明']],
    ['xiaoming', ['王小明']],
    ['wang xiaoming', ['王小明']],
    ['Wang Xiao Ming', ['王小明']],
    ['zhangw', ['张伟']],
    ['zw', ['张伟']],
    ['zhw', ['张伟']],
    ['lv', ['吕布']],
    ['lubu', ['吕布']],
    ['lyubu', ['吕布']],
    ['mingwang', []],
    ['wangming', []],
  ])('reads names in pinyin: %s', (text, found) => {
    expect(names('王小明', '张伟', '吕布')(text)).toEqual(found)
  })

  it.each([
    ['单田芳', ['shantianfang', 'dantianfang', 'stf', 'dtf']],
    ['曾国藩', ['zengguofan', 'cengguofan', 'zgf', 'cgf']],
    ['解晓东', ['xiexiaodong', 'jiexiaodong', 'xxd', 'jxd']],
    ['区乐天', ['ouletian', 'quyuetian', 'oyt']],
  ])('finds %s by each reading of a character that has two', (name, texts) => {
    for (const text of texts) expect(names(name, '王小明')(text)).toEqual([name])
  })

  it('finds Latin names without regard to case, accents and the order of the parts', () => {
    const find = names('José Müller-Ångström', 'Zoë Straße', 'Ann Lee')
    expect(find('muller jose')).toEqual(['José Müller-Ångström'])
    expect(find('ANGSTROM')).toEqual(['José Müller-Ångström'])
    expect(find('strasse')).toEqual(['Zoë Straße'])
    expect(find('Ｌｅｅ　ann')).toEqual(['Ann Lee'])
  })

  it('finds a phone by its last four digits, by six anywhere, and however it is written', () => {
    const {find} = searchOf([
      {name: 'A', keys: ['phone:+8613812345678']},
      {name: 'B', keys: ['phone:+8613956780000']},
    ])
    expect(find('5678')).toEqual(['A'])
    expect(find('678')).toEqual([])
    expect(find('12345')).toEqual([])
    expect(find('123456')).toEqual(['A'])
    for (const text of [
      '13812345678',
      '138 1234 5678',
      '+86 138-1234-5678',
      '１３８１２３４５６７８',
      '008613812345678',
    ])
      expect([text, ...find(text)]).toEqual([text, 'A'])
  })

  it('finds by card, buyer id, nickname and e-mail from their start, and by the id', () => {
    const {find} = searchOf([
      {id: 'C12', name: 'A', keys: ['card:VIP-00123', 'email:li.wei@example.com']},
      {id: 'C120', name: 'B', keys: ['buyer:taobao/tb_998877', 'nickname:east/茶客', 'card:88001234']},
      {id: 'c-3', name: 'C'},
    ])
    expect(find('vip-001')).toEqual(['A'])
    expect(find('li.wei@')).toEqual(['A'])
    expect(find('example')).toEqual([])
    expect(find('TB_99')).toEqual(['B'])
    expect(find('taobao')).toEqual([])
    expect(find('茶客')).toEqual(['B'])
    expect(find('1234')).toEqual(['B'])
    expect(find('c12')).toEqual(['A', 'B'])
    expect(find('c120')).toEqual(['B'])
    expect(find('C-3')).toEqual(['C'])
  })

  it('finds by tag and city; # asks for tags alone', () => {
    const {find} = searchOf([
      {name: 'vip shop', city: '上海'},
      {name: 'A', city: '上海市', tags: ['VIP', 'cycle:weekly']},
    ])
    expect(find('vip')).toEqual(['vip shop', 'A'])
    expect(find('#vip')).toEqual(['A'])
    expect(find('＃Vip')).toEqual(['A'])
    expect(find('#weekly')).toEqual(['A'])
    expect(find('#eekly')).toEqual([])
    expect(find('上海 #vip')).toEqual(['A'])
    expect(find('shang')).toEqual([])
  })

  it('puts first whose key it is, then whole names, names that begin so, those that hold it, then all others', () => {
    const {find} = searchOf([
      {id: 'C1', name: '老李明', revenue: 900},
      {id: 'C2', name: 'x', city: '李明', revenue: 800},
      {id: 'C3', name: '李明华', revenue: 100},
      {id: 'C4', name: '李明', revenue: 1},
      {id: 'C5', name: '李明辉', revenue: 200},
      {id: 'C6', name: 'y', keys: ['wechat:李明'], revenue: 0},
    ])
    expect(find('李明')).toEqual(['y', '李明', '李明辉', '李明华', '老李明', 'x'])
  })

  it('takes all for no word, by revenue, and nobody for a word that nobody has', () => {
    const {find} = searchOf([
      {name: 'A', revenue: 1},
      {name: 'B', revenue: 3},
      {name: 'C', revenue: 3},
    ])
    expect(find('  ')).toEqual(['B', 'C', 'A'])
    expect(find('#')).toEqual(['B', 'C', 'A'])
    expect(find('nobody')).toEqual([])
    expect(searchOf([]).find('a')).toEqual([])
  })

  it('says by what each was found', () => {
    const {search} = searchOf([{name: '王小明', city: '上海', tags: ['vip'], keys: ['phone:+8613812345678']}])
    expect(search.matchedBy('wxm', 0)).toEqual(['pinyin'])
    expect(search.matchedBy('王 小 5678 上海', 0)).toEqual(['name', 'phone', 'city'])
    expect(search.matchedBy('13812345678', 0)).toEqual(['phone'])
    expect(search.matchedBy('c1', 0)).toEqual(['id'])
    expect(search.matchedBy('#v', 0)).toEqual(['tag'])
  })

  it('finds whoever has each word: all of them, nobody else, each once, and says by what', () => {
    const letters = fc.constantFrom('王', '小', '明', '单', 'a', 'w', 'é', ' ', '1')
    const name = fc.string({unit: letters, minLength: 1, maxLength: 5}).map((text) => text.trim())
    const word = fc.string({
      unit: fc.constantFrom('王', '小', '单', 'w', 'x', 's', 'a', 'e', '1'),
      minLength: 1,
      maxLength: 3,
    })
    fc.assert(
      fc.property(
        fc.array(name, {minLength: 1, maxLength: 8}),
        fc.array(word, {minLength: 1, maxLength: 3}),
        (all, typed) => {
          const {search} = searchOf(all.map((one, index) => ({name: one, revenue: index % 3})))
          const found = [...search.find(typed.join(' '))]
          expect(new Set(found).size).toBe(found.length)
          const each = typed.map((one) => new Set(search.find(one)))
          expect(found.toSorted()).toEqual(
            [...all.keys()].filter((index) => each.every((own) => own.has(index))).toSorted(),
          )
          for (const index of found) expect(search.matchedBy(typed.join(' '), index).length).toBeGreaterThan(0)
        },
      ),
    )
  })

  it('finds everybody by every part of the name, by its first letters and by the end of the phone', () => {
    const person = fc.record({
      name: fc.string({
        unit: fc.constantFrom('王', '李', '单', '曾', '解', '小', '明', '华', '長', '國'),
        minLength: 2,
        maxLength: 4,
      }),
      digits: fc.string({unit: fc.constantFrom(...'0123456789'), minLength: 8, maxLength: 8}),
    })
    fc.assert(
      fc.property(fc.array(person, {minLength: 1, maxLength: 6}), (people) => {
        const {search} = searchOf(people.map(({name, digits}) => ({name, keys: [`phone:+86138${digits}`]})))
        people.forEach(({name, digits}, index) => {
          const readings = [...name].map((character) => han.readings(character))
          const initials = (which: number): string => readings.map((all) => all.at(which)?.[0]).join('')
          const whole = readings.map((all) => all[0]).join('')
          for (const text of [name, name.slice(1), whole, initials(0), initials(-1), digits.slice(-4), `138${digits}`])
            expect([...search.find(text)]).toContain(index)
        })
      }),
    )
  })
})
