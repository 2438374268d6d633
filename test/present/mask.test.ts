import {describe, expect, it} from 'vitest'
import {CrmError} from '../../src/core/error/crm-error.ts'
import {maskError, maskValue} from '../../src/present/mask.ts'
import {maskEmail, maskIdentity, maskKey, maskName, maskPhone, maskText} from '../../src/present/mask-text.ts'

describe('a mask', () => {
  it.each([
    ['王伟', '王**'],
    ['欧阳小明', '欧**'],
    ['William Kerr', 'W*** K***'],
    ['Ann', 'A***'],
    ['𠮷田', '𠮷**'],
  ])('leaves of the name %s only %s', (name, shown) => expect(maskName(name)).toBe(shown))

  it.each([
    ['13812345678', '138****5678'],
    ['+8613812345678', '+86138****5678'],
    ['+12125550100', '+121****0100'],
    ['0571-8888', '05****88'],
    ['186******05', '186******05'],
    ['1234', '****'],
  ])('leaves of the phone %s only %s', (phone, shown) => expect(maskPhone(phone)).toBe(shown))

  it.each([
    ['li@example.com', 'l***@example.com'],
    ['@', '****'],
  ])('leaves of the e-mail %s only %s', (email, shown) => expect(maskEmail(email)).toBe(shown))

  it.each([
    ['88123456', '88****56'],
    ['wei88', 'w****8'],
    ['abc', '****'],
    ['taobao/tb1234567', 'taobao/tb****67'],
  ])('leaves of the key %s only %s', (key, shown) => expect(maskKey(key)).toBe(shown))

  it.each([
    ['phone:+8613812345678', 'phone:+86138****5678'],
    ['nickname:tmall/王 伟', 'nickname:tmall/王** 伟**'],
    ['buyer:jd/8812345', 'buyer:jd/88****45'],
  ])('leaves of the identity %s only %s', (identity, shown) => expect(maskIdentity(identity)).toBe(shown))

  it('changes nothing when it is put on twice', () => {
    const people = {id: 'C1', name: 'Wei Wang', phone: '13812345678', email: 'li@example.com', card: '88123456'}
    expect(maskValue(maskValue(people))).toEqual(maskValue(people))
  })
})

describe('what a source says', () => {
  it('is hidden where it is where somebody agreed, and not where it is a code', () => {
    const page = {
      customer: {id: 'C1', source: 'web'},
      consent: [{channel: 'sms', state: 'granted', source: 'Wei Wang at the till', proof: undefined}],
    }
    expect(maskValue(page)).toEqual({
      customer: {id: 'C1', source: 'web'},
      consent: [{channel: 'sms', state: 'granted', source: '***', proof: undefined}],
    })
  })
})

describe('the net over sentences', () => {
  it.each([
    ['call 13812345678, or write to li@example.com', 'call 138****5678, or write to l***@example.com'],
    ['电话：+86 138 1234 5678。', '电话：+86 13****5678。'],
    ['致电138-1234-5678', '致电138****5678'],
    ['(212) 555-0100 and 0571-88880000', '(21****0100 and 057****0000'],
    ['phone:+8613812345678 is C7 already', 'phone:+86138****5678 is C7 already'],
    ['邮箱：li.wei@例子.cn', '邮箱：l***@例子.cn'],
  ])('masks %s', (text, shown) => expect(maskText(text)).toBe(shown))

  it.each([
    'C12 bought on 2025-06-30 at 12:00 for 1,234,567.50',
    'order 20250630123456789 of taobao, 0.13812345678',
    'Undo with: patron undo 1381234',
    'segment champions: 42 of 8613',
  ])('leaves %s alone', (text) => expect(maskText(text)).toBe(text))
})

describe('a masked result', () => {
  it('shows ids and figures and hides who it is, however deep', () => {
    const page = {
      customer: {id: 'C12', name: '王伟', nickname: 'wei', address: '中山路 17', city: '杭州', note: 'likes tea'},
      identities: [
        {type: 'phone', value: '+8613812345678'},
        {type: 'wechat', value: 'weiwei88'},
      ],
      evidence: ['phone:186******05', 'email:li@example.com'],
      profile: {orders: 3, revenue: 12.5, last_order: '2025-06-30'},
      lead: {id: 'L3', name: 'Wei Wang', phone: '+8613812345678', source: 'web'},
    }
    expect(maskValue(page)).toEqual({
      customer: {id: 'C12', name: '王**', nickname: 'w***', address: '***', city: '杭州', note: '***'},
      identities: [
        {type: 'phone', value: '+86138****5678'},
        {type: 'wechat', value: 'we****88'},
      ],
      evidence: ['phone:186******05', 'email:l***@example.com'],
      profile: {orders: 3, revenue: 12.5, last_order: '2025-06-30'},
      lead: {id: 'L3', name: 'W*** W***', phone: '+86138****5678', source: 'web'},
    })
  })

  it('leaves what a rule is about, and hides what a ticket is about', () => {
    expect(maskValue({rule: {id: 'lead-due', subject: 'lead'}, ticket: {id: 'T1', subject: '王伟 is angry'}})).toEqual({
      ...{rule: {id: 'lead-due', subject: 'lead'}, ticket: {id: 'T1', subject: '***'}},
    })
  })

  it('hides whom a task is about and what a person wrote of it, and not who of the shop did what', () => {
    const masked = (row: object): object => maskValue(row)
    expect(masked({id: 'F1', who: '王伟', subject_id: 'C1', title: 'bring 王伟 the jar', rep_name: '李娜'})).toEqual({
      ...{id: 'F1', who: '王**', subject_id: 'C1', title: '***', rep_name: '李娜'},
    })
    expect(masked({id: 'F1', who: 'L2', lead_id: 'L2', ended_by: 'li'})).toMatchObject({who: 'L2', ended_by: 'li'})
    expect(masked({id: 7, who: 'li', command: 'task done'})).toMatchObject({who: 'li'})
    expect(masked({customer_id: 'C1', channel: 'sms', state: 'granted', who: 'li'})).toMatchObject({who: 'li'})
  })

  it('hides what lists said of a lead in columns of their own, but for numbers', () => {
    const lead = {id: 'L1', attributes: {Remark: 'ask for 王伟', Visits: 3}}
    expect(maskValue(lead)).toEqual({id: 'L1', attributes: {Remark: '***', Visits: 3}})
  })

  it('leaves the names of products, shops and campaigns', () => {
    const things = [
      ...[
        {id: 'tea', name: 'Green tea'},
        {id: 'M1', name: 'Rescue'},
        {product_id: 'tea', name: 'Green tea'},
      ],
      ...[{columns: {name: '姓名'}}, {name: 'recency_days', value: 3}],
    ]
    expect(maskValue(things)).toEqual(things)
  })

  it('hides the values of a field that a row is about', () => {
    const choice = {
      field: 'name',
      value: '王伟',
      rule: 'newest',
      from: ['C1'],
      lost: [{customer_id: 'C2', value: '王大伟'}],
    }
    expect(maskValue(choice)).toEqual({
      ...choice,
      value: '王**',
      lost: [{customer_id: 'C2', value: '王**'}],
    })
    expect(maskValue({field: 'city', value: '杭州'})).toEqual({field: 'city', value: '杭州'})
  })

  it('hides a cell that could not be read, and the reason that quotes it', () => {
    const reject = {
      row: 7,
      column: '手机',
      value: '王伟的',
      reason: '"王伟的" is no phone number',
      cells: ['王伟的', ''],
    }
    expect(maskValue(reject)).toEqual({
      ...{row: 7, column: '手机', value: '***', reason: '"***" is no phone number', cells: ['***', '']},
    })
  })

  it('says nothing of who was added in a journal of before', () => {
    const summaries = ['customer C1 王伟', 'undo of 3: lead add lead L2 Wei Wang', 'lead L2 Wei Wang, contact 2']
    expect(summaries.map((summary) => maskValue({id: 1, summary}).summary)).toEqual([
      'customer C1',
      'undo of 3: lead add lead L2',
      'lead L2, contact 2',
    ])
  })

  it('leaves what is no plain data as it is, and tells which copy is whose', () => {
    const pairs: [object, object][] = []
    const row = {id: 'C1', name: 'Ann'}
    const columns = new Float64Array(2)
    const result = maskValue({rows: [row], columns, at: columns}, (copy, original) => pairs.push([copy, original]))
    expect(result.at).toBe(columns)
    expect(pairs).toContainEqual([{id: 'C1', name: 'A***'}, row])
    expect(row.name).toBe('Ann')
  })
})

it('masks whoever a sentence of an error names', () => {
  const said = (message: string): string => maskError(new CrmError('REFUSED', message)).message
  expect(said('13812345678 is the customer C1 Wei Wang already.')).toBe(
    '138****5678 is the customer C1 W*** W*** already.',
  )
  expect(said('Lead L3 王伟 is won; nobody has to contact it.')).toBe('Lead L3 王** is won; nobody has to contact it.')
  expect(said('13812345678 is the lead L3 already.')).toBe('138****5678 is the lead L3 already.')
})

it('masks an error: phones and e-mails in its sentence, names in its candidates', () => {
  const error = new CrmError('AMBIGUOUS', '"13812345678" could be 2 customers.', {
    hint: 'Name one by its id.',
    candidates: ['C1 王伟 杭州', 'M1 2025-06-30', '3 lead add li@example.com'],
  })
  expect(maskError(error)).toMatchObject({
    code: 'AMBIGUOUS',
    message: '"138****5678" could be 2 customers.',
    hint: 'Name one by its id.',
    candidates: ['C1 王** 杭**', 'M1 2025-06-30', '3 lead add l***@example.com'],
  })
})

it('hides what people wrote of a task or a wish, and leaves the title of anything else', () => {
  const task = {id: 'F1', customer_id: 'C1', title: 'call Ann', note: 'likes tea', outcome: 'reached'}
  expect(maskValue(task)).toEqual({...task, title: '***', note: '***'})
  const facts = {wishes: ['tea for Ann'], rivals: [{brand: 'Blue Hill', price: 12.9}], photos: ['ann.jpg']}
  expect(maskValue({customer_id: 'C1', facts})).toEqual({
    ...{customer_id: 'C1', facts: {...facts, wishes: ['***'], photos: ['***']}},
  })
  expect(maskValue({id: 'size', title: 'Size'})).toEqual({id: 'size', title: 'Size'})
})
