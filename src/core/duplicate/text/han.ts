/** What comparing Chinese text needs: one script for both, and how characters sound. */
export interface HanReader {
  /** The text in simplified characters. */
  simplify(text: string): string
  /** How a surname is read (曾 is zeng, not ceng), in Latin letters without tones. */
  surname(text: string): string
  /** How other characters are read, in Latin letters without tones, syllables joined. */
  sound(text: string): string
  /** All ways in which a character is read, the usual one first, in Latin letters without tones; none for others. */
  readings(character: string): readonly string[]
}

const HAN = /\p{Script=Han}/u

export function hasHan(text: string): boolean {
  return HAN.test(text)
}

/** For people none of whom is written in Chinese characters: nothing to load. */
export const NO_HAN: HanReader = {
  simplify: (text) => text,
  surname: (text) => text,
  sound: (text) => text,
  readings: () => [],
}

/**
 * Loads the tables of OpenCC and of the readings of characters (together half a megabyte): on first use, since
 * nothing else needs them.
 */
export async function loadHanReader(): Promise<HanReader> {
  const [{Converter}, {pinyin}] = await Promise.all([import('opencc-js/t2cn'), import('pinyin-pro')])
  const convert = Converter({from: 't', to: 'cn'})
  const read = (text: string, surname: 'head' | 'off'): string =>
    pinyin(text, {toneType: 'none', type: 'array', v: true, surname}).join('')
  const characters = memoised((character) => read(character, 'off'))
  const changes = changedCharacters(convert)
  return {
    simplify: (text) => (changes(text) ? convert(text) : text),
    surname: memoised((text) => read(text, 'head')),
    readings: (character) =>
      hasHan(character) ? pinyin(character, {toneType: 'none', type: 'array', v: true, multiple: true}) : [],
    sound: (text) => Array.from(text, characters).join(''),
  }
}

/** Whether any character of a text has another simplified form; most text has none and need not be converted. */
function changedCharacters(convert: (text: string) => string): (text: string) => boolean {
  const known = new Uint8Array(0x10000)
  return (text) => {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (known[code] === 0) known[code] = convert(text.charAt(at)) === text.charAt(at) ? 1 : 2
      if (known[code] === 2) return true
    }
    return false
  }
}

function memoised(compute: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    let value = known.get(text)
    if (value === undefined) known.set(text, (value = compute(text)))
    return value
  }
}
