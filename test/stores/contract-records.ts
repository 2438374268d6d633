import {describe, expect, it} from 'vitest'
import type {Campaign} from '../../src/core/campaign/campaign.ts'
import type {Customer} from '../../src/core/customer/customer.ts'
import type {Identity} from '../../src/core/identity/identity.ts'
import type {Opened} from './engines.ts'
import {customer, header} from './sample.ts'

const CAMPAIGN: Campaign = {
  id: 'M1',
  name: 'Autumn 茶',
  channel: 'sms',
  audience: 'stage == "loyal"',
  as_of: '2024-02-29',
  starts_on: '1969-12-31',
  unit_cost: 9_007_199_254_740_991,
  budget: -5,
  holdout: 0.1,
  created_at: '1969-07-20T20:17:40',
  reach: 0,
  control: 0,
  members: ['C1', 'C2', '\ud83d\ude00'],
  controls: [],
}

export function recordsContract(opened: () => Opened): void {
  describe('records', () => {
    async function save(...customers: Customer[]): Promise<void> {
      await opened().store.write(header(), (draft) => draft.save('customer', customers))
    }
    const readBack = (id: string): Promise<Customer | undefined> =>
      opened().store.read((book) => book.get('customer', id))

    it('returns what was saved and leaves absent fields absent', async () => {
      await save(customer('C1', {name: 'Ann', city: undefined}))
      expect(await readBack('C1')).toStrictEqual({id: 'C1', name: 'Ann'})
      expect(await readBack('C2')).toBeUndefined()
    })

    it('keeps every type of column exactly', async () => {
      const product = {id: 'tea', price: 0, own_brand: false}
      await opened().store.write(header(), async (draft) => {
        await draft.save('campaign', [CAMPAIGN])
        await draft.save('product', [product, {id: 'pot', own_brand: true}])
        await draft.save('setting', [{id: 'bands', value: {a: [1, 2.5, null, 'x'], b: {c: true}}}])
        await draft.save('setting', [
          {id: 'zero', value: 0},
          {id: 'empty', value: ''},
          {id: 'no', value: false},
        ])
      })
      await opened().store.read(async (book) => {
        expect(await book.get('campaign', 'M1')).toStrictEqual(CAMPAIGN)
        expect(await book.all('product')).toStrictEqual([{id: 'pot', own_brand: true}, product])
        expect(await book.get('setting', 'bands')).toStrictEqual({
          id: 'bands',
          value: {a: [1, 2.5, null, 'x'], b: {c: true}},
        })
        expect((await book.all('setting')).map(({value}) => value)).toContain(false)
      })
    })

    it('keeps any text: empty, quoted, long, control characters, characters beyond U+FFFF', async () => {
      const texts = [
        '',
        'O\'Neill "x" \\ $1',
        'a\u0000b',
        'tab\tline\r\n\u001b[31m',
        '😀𠮷',
        'ＡＢ',
        'twelve bytes',
        'thirteen byte',
      ]
      texts.push('a long text with 日本 in it, longer than what stands in place', 'x'.repeat(100_000))
      await save(...texts.map((name, index) => customer(`C${index}`, {name})))
      const saved = await opened().store.read((book) =>
        book.getMany(
          'customer',
          texts.map((_, index) => `C${index}`),
        ),
      )
      const byId = new Map(saved.map(({id, name}) => [id, name]))
      expect(texts.map((_, index) => byId.get(`C${index}`))).toStrictEqual(texts)
    })

    it('keeps a lone surrogate as U+FFFD', async () => {
      await save(customer('C1', {name: 'a\ud800b'}))
      expect((await readBack('C1'))?.name).toBe('a\ufffdb')
    })

    it('hands out copies, not its own objects', async () => {
      const given = customer('C1', {name: 'Ann', consent: {sms: 'granted'}})
      await save(given)
      ;(given.consent as Record<string, string>)['sms'] = 'withdrawn'
      const first = (await readBack('C1')) as Customer
      first.name = 'Eve'
      ;(first.consent as Record<string, string>)['sms'] = 'withdrawn'
      const [column] = (await opened().store.read((book) => book.columns('customer', ['consent']))).consent
      ;(column as Record<string, string>)['sms'] = 'withdrawn'
      expect(await readBack('C1')).toStrictEqual({id: 'C1', name: 'Ann', consent: {sms: 'granted'}})
    })

    it('creates new records as it saves them, and takes them back', async () => {
      const {store} = opened()
      const people = [customer('C1', {name: 'Ann', consent: {sms: 'granted'}}), customer('C2', {city: '上海'})]
      await store.write(header(), (draft) => draft.create('customer', people))
      expect(await store.read((book) => book.all('customer'))).toStrictEqual(people)
      await store.write(header(), (draft) => draft.revert(1))
      expect(await store.read((book) => book.all('customer'))).toStrictEqual([])
    })

    it('replaces a whole record', async () => {
      await save(customer('C1', {name: 'Ann', city: 'Hangzhou'}))
      await save(customer('C1', {city: 'Suzhou'}))
      expect(await readBack('C1')).toStrictEqual({id: 'C1', city: 'Suzhou'})
    })

    it('takes the last of several records with one id in one save', async () => {
      await save(customer('C1', {name: 'first'}), customer('C1', {name: 'last'}))
      expect(await readBack('C1')).toStrictEqual({id: 'C1', name: 'last'})
      expect(await opened().store.read((book) => book.count('customer'))).toBe(1)
    })

    it('finds by any of some values of a text field, ordered by id', async () => {
      await save(customer('C3', {city: 'b'}), customer('C1', {city: 'a'}), customer('C2'), customer('C10', {city: 'b'}))
      const find = (values: string[]): Promise<string[]> =>
        opened().store.read(async (book) => (await book.find('customer', 'city', values)).map(({id}) => id))
      expect(await find(['b', 'a', 'nowhere'])).toStrictEqual(['C1', 'C10', 'C3'])
      expect(await find([])).toStrictEqual([])
      expect(await find(["b' OR '1'='1"])).toStrictEqual([])
    })

    it('gets thousands of records by id at once, each only once', async () => {
      const identities: Identity[] = Array.from({length: 6000}, (_, index) => ({
        id: `phone:+861380013${String(index).padStart(4, '0')}`,
        type: 'phone',
        value: `+861380013${String(index).padStart(4, '0')}`,
        customer_id: `C${index}`,
      }))
      await opened().store.write(header(), (draft) => draft.save('identity', identities))
      const wanted = identities.filter((_, index) => index % 2 === 0).map(({id}) => id)
      const found = await opened().store.read((book) =>
        book.getMany('identity', [...wanted, wanted[0] as string, 'phone:none']),
      )
      expect(found.map(({id}) => id).sort()).toStrictEqual(wanted)
      expect(await opened().store.read((book) => book.getMany('identity', []))).toStrictEqual([])
    })

    it('orders by UTF-16 code units, as JavaScript does', async () => {
      const ids = ['a', 'B', 'z1', 'é', '茶', '\u{1F600}', '\uff21', '\u{1F600}b', 'a\uff21', 'a\u{1F600}']
      await save(...ids.map((id) => customer(id, {name: `n${id}`})))
      const sorted = ids.toSorted()
      await opened().store.read(async (book) => {
        expect((await book.all('customer')).map(({id}) => id)).toStrictEqual(sorted)
        expect(await book.columns('customer', ['name'])).toStrictEqual({name: sorted.map((id) => `n${id}`)})
        const names = ids.map((id) => `n${id}`)
        expect((await book.find('customer', 'name', names)).map(({id}) => id)).toStrictEqual(sorted)
      })
    })

    it('returns fields as columns of the same length, absent values as undefined', async () => {
      await opened().store.write(header(), (draft) =>
        draft.save('product', [
          {id: 'b', price: 5},
          {id: 'a', name: 'A'},
          {id: 'c', own_brand: true},
        ]),
      )
      await opened().store.read(async (book) => {
        expect(await book.columns('product', ['name', 'id', 'price', 'own_brand'])).toStrictEqual({
          name: ['A', undefined, undefined],
          id: ['a', 'b', 'c'],
          price: [undefined, 5, undefined],
          own_brand: [undefined, undefined, true],
        })
        expect(await book.columns('shop', ['id', 'city'])).toStrictEqual({id: [], city: []})
      })
    })

    it('counts, and removes only what is there', async () => {
      await save(customer('C1'), customer('C2'), customer('C3'))
      await opened().store.write(header(), (draft) => draft.remove('customer', ['C2', 'C9', 'C2']))
      await opened().store.read(async (book) => {
        expect(await book.count('customer')).toBe(2)
        expect(await book.get('customer', 'C2')).toBeUndefined()
        expect(await book.count('lead')).toBe(0)
      })
    })

    it('shows a draft what it wrote, also in batches of thousands', async () => {
      await opened().store.write(header(), async (draft) => {
        for (let from = 0; from < 9000; from += 3000) {
          const ids = await draft.nextIds('customer', 3000)
          await draft.save(
            'customer',
            ids.map((id) => customer(id, {name: `name of ${id}`})),
          )
        }
        expect(await draft.count('customer')).toBe(9000)
        await draft.save('customer', [customer('C8999', {name: 'other'})])
        await draft.remove('customer', ['C1'])
        expect((await draft.find('customer', 'name', ['other'])).map(({id}) => id)).toStrictEqual(['C8999'])
        expect(await draft.get('customer', 'C1')).toBeUndefined()
      })
      expect(await opened().store.read((book) => book.count('customer'))).toBe(8999)
    })

    it('answers several questions asked at once', async () => {
      await save(customer('C1', {name: 'Ann'}), customer('C2'))
      const answers = await opened().store.read((book) =>
        Promise.all([book.get('customer', 'C1'), book.count('customer'), book.all('customer'), book.orders.totals()]),
      )
      expect(answers[0]?.name).toBe('Ann')
      expect(answers[1]).toBe(2)
      expect(answers[2]).toHaveLength(2)
      expect(answers[3].orders).toBe(0)
    })
  })
}
