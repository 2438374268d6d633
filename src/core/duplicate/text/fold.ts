import type {HanReader} from './han.ts'

const ASCII = /^[\u0020-\u007e]*$/
const PLAIN_HAN = /^[\u4e00-\u9fff]*$/
const MARKS = /\p{M}+/gu
/** Letters that Unicode does not take apart into a plain letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i'}
const LETTER = /[øłđßæœı]/g

/**
 * A text in the form in which it is compared: full-width forms narrow, lower case, no accents, simplified characters.
 */
export function foldText(text: string, han: HanReader): string {
  if (ASCII.test(text)) return text.toLowerCase()
  // Most Chinese names are nothing else, and have no other forms.
  if (PLAIN_HAN.test(text)) return han.simplify(text)
  const plain = text.normalize('NFKC').toLowerCase().normalize('NFD').replace(MARKS, '').normalize('NFC')
  return han.simplify(plain.replace(LETTER, (letter) => LETTERS[letter] as string))
}
