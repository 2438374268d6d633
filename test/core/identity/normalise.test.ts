import fc from 'fast-check'
import {parsePhoneNumberFromString} from 'libphonenumber-js/min'
import {describe, expect, it} from 'vitest'
import {
  identitiesOf,
  isMasked,
  isStarred,
  normaliseEmail,
  normaliseKey,
  normalisePhone,
} from '../../../src/core/identity/normalise.ts'

describe('phones', () => {
  it('are E.164 however they are written', () => {
    for (const text of [
      '13800138000',
      ' 138 0013 8000 ',
      '+86 138-0013-8000',
      '１３８００１３８０００',
      '0086 13800138000',
    ])
      expect(normalisePhone(text, 'CN')).toBe('+8613800138000')
    expect(normalisePhone('(212) 555-0100', 'US')).toBe('+12125550100')
  })

  it('agree with the library for every plain Chinese mobile number', () => {
    fc.assert(
      fc.property(fc.integer({min: 13_000_000_000, max: 19_999_999_999}), (number) => {
        const parsed = parsePhoneNumberFromString(String(number), 'CN')
        expect(normalisePhone(String(number), 'CN')).toBe(parsed?.isPossible() ? parsed.number : undefined)
      }),
      {
        numRuns: 3000,
        examples: [[17_997_001_000], [17_900_000_000], [17_899_999_999], [13_000_000_000], [19_999_999_999]],
      },
    )
  })

  it('are none when masked, too short or no number', () => {
    for (const text of ['186******05', '1******6198', '186xxxx0005', '12', 'call me', ''])
      expect(normalisePhone(text, 'CN')).toBeUndefined()
  })
})

describe('e-mails, names and cards', () => {
  it('fold e-mails and refuse what is none', () => {
    expect(normaliseEmail(' Ada@Example.COM ')).toBe('ada@example.com')
    for (const text of ['ada@', '@example.com', 'ada example.com', 'a***@qq.com', 'ada@example'])
      expect(normaliseEmail(text)).toBeUndefined()
  })

  it('fold blanks and full-width forms of names and cards', () => {
    expect(normaliseKey('  ＡＢ　12 ')).toBe('AB 12')
    expect(normaliseKey('   ')).toBeUndefined()
  })

  it('tell masked values from nicknames with x', () => {
    expect([isMasked('6222xxxx1234'), isMasked('t**3'), isStarred('0xxxxxx1'), isStarred('t**3')]).toEqual([
      true,
      true,
      false,
      true,
    ])
  })

  it('find every identity that a reference could mean', () => {
    expect(identitiesOf('13800138000', 'CN').map(({type}) => type)).toEqual(['phone', 'card'])
    expect(identitiesOf('ada@example.com', 'CN').map(({type}) => type)).toEqual(['email', 'card'])
  })
})
