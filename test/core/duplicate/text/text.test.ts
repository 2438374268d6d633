import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {areSwapped, countDigits, differingDigits} from '../../../../src/core/duplicate/text/digits.ts'
import {foldText} from '../../../../src/core/duplicate/text/fold.ts'
import {loadHanReader, NO_HAN} from '../../../../src/core/duplicate/text/han.ts'
import {jaroWinkler} from '../../../../src/core/duplicate/text/jaro-winkler.ts'
import {createRowBuilder, rowOf} from '../../../../src/core/duplicate/text/number-rows.ts'
import {isOneSlip} from '../../../../src/core/duplicate/text/one-slip.ts'
import {memoisePairs} from '../../../../src/core/duplicate/text/pair-memo.ts'

describe('jaroWinkler', () => {
  // Winkler (1994), table of the US Census Bureau.
  it.each([
    ['martha', 'marhta', 0.961],
    ['dwayne', 'duane', 0.84],
    ['dixon', 'dicksonx', 0.813],
    ['jones', 'johnson', 0.832],
    ['abroms', 'abrams', 0.922],
    ['shackleford', 'shackelford', 0.982],
    ['abc', 'xyz', 0],
    ['same', 'same', 1],
    ['', 'a', 0],
  ])('gives %s and %s %d', (left, right, expected) => {
    expect(jaroWinkler(left, right)).toBeCloseTo(expected, 3)
  })
})

describe('isOneSlip', () => {
  const word = fc.string({unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7})
  it('holds exactly for one letter wrong, missing, too many, or two neighbours swapped', () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        fc.pre(left !== right)
        expect(isOneSlip(left, right)).toBe(slipsOf(left).has(right))
        expect(isOneSlip(right, left)).toBe(isOneSlip(left, right))
      }),
      {numRuns: 2000},
    )
  })
})

/** Every text one slip away over the letters a, b and c. */
function slipsOf(text: string): Set<string> {
  const slips = new Set<string>()
  for (let at = 0; at <= text.length; at++) {
    for (const letter of 'abc') {
      slips.add(text.slice(0, at) + letter + text.slice(at))
      if (at < text.length) slips.add(text.slice(0, at) + letter + text.slice(at + 1))
    }
    slips.add(text.slice(0, at) + text.slice(at + 1))
    slips.add(text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2))
  }
  return slips
}

describe('digits of four bits', () => {
  const digits = fc.string({unit: fc.constantFrom(...'0123456789'), minLength: 8, maxLength: 8})
  it('are counted and swapped as texts are', () => {
    fc.assert(
      fc.property(digits, digits, fc.nat(6), (left, other, at) => {
        const swapped = left.slice(0, at) + left.charAt(at + 1) + left.charAt(at) + left.slice(at + 2)
        for (const right of [other, swapped]) {
          const [a, b] = [Number.parseInt(left, 16) | 0, Number.parseInt(right, 16) | 0]
          const odd = [...left].filter((digit, place) => digit !== right[place]).length
          expect(countDigits(differingDigits(a, b))).toBe(odd)
          expect(areSwapped(a, b, differingDigits(a, b))).toBe(odd === 2 && isOneSlip(left, right))
        }
      }),
    )
  })
})

describe('foldText', () => {
  it('makes width, case, accents and script one', async () => {
    const han = await loadHanReader()
    expect(foldText('Ｊosé　ØSTERGÅRD', NO_HAN)).toBe('jose ostergard')
    expect(foldText('臺北市中山區', han)).toBe('台北市中山区')
    expect(foldText('祕書 Ｂ座', han)).toBe('秘书 b座')
  })

  it('is the same when done twice', async () => {
    const han = await loadHanReader()
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (text) => {
        const once = foldText(text, han)
        expect(foldText(once, han)).toBe(once)
      }),
    )
  })
})

describe('the reader of Chinese', () => {
  it('knows how surnames are read', async () => {
    const {surname, sound} = await loadHanReader()
    expect(['曾', '单', '解', '仇', '欧阳', '吕'].map(surname)).toEqual(['zeng', 'shan', 'xie', 'qiu', 'ouyang', 'lv'])
    expect(sound('子涵')).toBe('zihan')
  })
})

describe('rows of numbers', () => {
  it('give back what was put in', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(9))), (lists) => {
        const rows = createRowBuilder(0)
        for (const list of lists) {
          for (const value of list) rows.pushOnce(value)
          rows.sort()
          rows.endRow()
        }
        const built = rows.rows()
        const expected = lists.map((list) => [...new Set(list)].sort((left, right) => left - right))
        expect(lists.map((_, row) => [...rowOf(built, row)])).toEqual(expected)
      }),
    )
  })
})

describe('memoisePairs', () => {
  it('changes nothing, however small its table', () => {
    const remembered = memoisePairs((left, right) => (left * 7 + right * 3) % 200, 3)
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), (left, right) => {
        const [low, high] = [Math.min(left, right), Math.max(left, right)]
        expect(remembered(left, right)).toBe((low * 7 + high * 3) % 200)
      }),
    )
  })
})
