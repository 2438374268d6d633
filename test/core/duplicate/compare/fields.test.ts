import {describe, expect, it} from 'vitest'
import {levelOf} from './level-of.ts'

describe('birthdays', () => {
  it.each([
    ['1985-03-07', '1985-03-07', 'agree'],
    ['1985-03-07', '1985-07-03', 'swapped'],
    ['1985-03-07', '1985-03-17', 'slip'],
    ['1985-03-07', '1958-03-07', 'slip'],
    ['1985-12-07', '1985-21-07', 'slip'],
    ['1985-03-07', '1976-03-07', 'disagree'],
    ['--03-07', '1985-03-07', 'day'],
    ['--03-07', '1985-03-08', 'disagree'],
    ['1985-03-07', 'spring', 'missing'],
  ])('%s and %s: %s', (left, right, expected) => {
    expect(levelOf('birthday', [{birthday: left}, {birthday: right}])).toBe(expected)
  })

  it('that so many have that they stand for "unknown" tell nothing', () => {
    const unknown = Array.from({length: 60}, () => ({birthday: '1900-01-01'}))
    const known = Array.from({length: 900}, (_, day) => ({
      birthday: `19${50 + (day % 50)}-0${1 + (day % 9)}-${10 + (day % 18)}`,
    }))
    expect(levelOf('birthday', [{birthday: '1900-01-01'}, {birthday: '1900-01-01'}], [...unknown, ...known])).toBe(
      'missing',
    )
  })
})

describe('phones', () => {
  it.each([
    ['+8613800138000', '+8613800138000', 'agree'],
    ['+8613800138000', '138****8000', 'masked'],
    ['+8613800138000', '138xxxx8000', 'masked'],
    ['186******05', '+8618612345605', 'masked'],
    ['1******6198', '138****6198', 'masked'],
    ['186******05', '+8618612345606', 'disagree'],
    ['*********05', '+8618612345605', 'missing'],
    ['+8613800138000', '+8613800133000', 'slip'],
    ['+8613800138000', '+8613801038000', 'slip'],
    ['+8613812345678', '+8613821345678', 'slip'],
    ['+8613800138000', '+8613912345678', 'disagree'],
    ['+12025550123', '+12025550123', 'agree'],
  ])('%s and %s: %s', (left, right, expected) => {
    expect(levelOf('phone', [{phones: [left]}, {phones: [right]}])).toBe(expected)
  })

  it('agree when any of several does', () => {
    const two = {phones: ['+8613912345678', '+8613800138000']}
    expect(levelOf('phone', [two, {phones: ['+8613700137000', '+8613800138000']}])).toBe('agree')
    expect(levelOf('phone', [two, {}])).toBe('missing')
  })
})

describe('e-mails, cards and other identities', () => {
  it.each([
    ['wf.1985@qq.com', 'wf.1985@qq.com', 'agree'],
    ['wf.1985@qq.com', 'wf.1985@163.com', 'local'],
    ['wf.1985@qq.com', 'wf.1986@qq.com', 'slip'],
    ['wf.1985@qq.com', 'lilei@qq.com', 'disagree'],
  ])('%s and %s: %s', (left, right, expected) => {
    expect(levelOf('email', [{emails: [left]}, {emails: [right]}])).toBe(expected)
  })

  it('do not count a name before the @ as more than the name', () => {
    const [left, right] = [{emails: ['wangfang86@qq.com'], name: '王芳'}, {emails: ['wangfang86@163.com']}]
    expect(levelOf('email', [left, right])).toBe('missing')
  })

  it('compare cards by slips, and other identities within one platform', () => {
    expect(levelOf('card', [{cards: ['VIP10086']}, {cards: ['vip 10086']}])).toBe('agree')
    expect(levelOf('card', [{cards: ['VIP10086']}, {cards: ['VIP10068']}])).toBe('slip')
    const jd = {others: ['nickname:jd/小芳']}
    expect(levelOf('other', [jd, {others: ['nickname:tmall/小芳']}])).toBe('agree')
    expect(levelOf('other', [jd, {others: ['nickname:jd/大明']}])).toBe('disagree')
    expect(levelOf('other', [jd, {others: ['nickname:tmall/大明']}])).toBe('missing')
  })
})

describe('addresses', () => {
  const streets = ['人民路', '解放路', '中山路', '长江路', '学院路', '梅花路', '湖滨路', '环城路']
  const others = streets.flatMap((street) =>
    ['西湖区', '拱墅区', '滨江区'].map((district, house) => ({address: `杭州市${district}${street}${house + 3}号`})),
  )
  it.each([
    ['杭州市西湖区文三路138号3幢502室', '杭州市西湖区文三路１３８号３幢５０２室', 'agree'],
    ['杭州市西湖区文三路138号3幢502室', '文三路138号3幢502室', 'close'],
    ['杭州市西湖区文三路138号3幢502室', '杭州市西湖区文三路138号3幢', 'close'],
    ['杭州市西湖区文三路138号3幢502室', '杭州市西湖区文三路183号3幢502室', 'close'],
    ['杭州市西湖区文三路138号3幢502室', '杭州市西湖区文三路200号7幢101室', 'street'],
    ['杭州市西湖区文三路138号3幢502室', '杭州市滨江区解放路9号', 'disagree'],
    ['12 Oak Street, Springfield 62704', 'oak street 12 springfield 62704', 'agree'],
    ['12 Oak Street, Springfield 62704', '12 Oaks Street, Springfield 62704', 'close'],
  ])('%s and %s: %s', (left, right, expected) => {
    expect(levelOf('address', [{address: left}, {address: right}], others)).toBe(expected)
  })
})

describe('places', () => {
  it.each([
    [{city: '杭州'}, {city: '杭州市'}, 'agree'],
    [{city: '杭州'}, {city: 'Hangzhou'}, 'agree'],
    [{city: 'Springfield'}, {city: 'Sprignfield'}, 'close'],
    [{city: '杭州', region: '浙江'}, {city: '宁波', region: '浙江省'}, 'region'],
    [{city: '杭州', region: '浙江'}, {region: '浙江'}, 'region'],
    [{city: '杭州', region: '浙江'}, {city: '南京', region: '江苏'}, 'disagree'],
    [{city: '杭州'}, {region: '浙江'}, 'missing'],
  ])('%o and %o: %s', (left, right, expected) => {
    expect(levelOf('place', [left, right])).toBe(expected)
  })
})
