import {foldText} from '../duplicate/text/fold.ts'
import type {HanReader} from '../duplicate/text/han.ts'
import type {IdentityKey} from '../identity/identity.ts'

/** A word that was typed, in the forms in which it may stand in the text. */
export interface SearchWord {
  forms: readonly string[]
  /** Only tags are meant. */
  tag: boolean
  /** Latin letters: it may be pinyin, too. */
  latin: boolean
}

/** What tells how a text is to be read. */
export interface WordReader {
  han: HanReader
  /** Every identity that a text could mean. */
  identitiesOf: (text: string) => readonly IdentityKey[]
}

/** Digits from which on a text of digits, blanks and marks is one number. */
const LEAST_NUMBER = 4

/** The words of a text, each of which is asked for; a number with blanks and marks in it is one, `#` begins a tag. */
export function searchWords(text: string, {han, identitiesOf}: WordReader): SearchWord[] {
  const folded = foldText(text, han)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  const digits = folded.replace(/\D/g, '')
  if (/^[\d\s()+./-]+$/.test(folded) && digits.length >= LEAST_NUMBER) {
    const phone = identitiesOf(text)
      .find(({type}) => type === 'phone')
      ?.value.slice(1)
    const forms = [folded, digits, withoutTrunk(digits), ...(phone === undefined ? [] : [phone])]
    return [{forms: [...new Set(forms)], tag: false, latin: false}]
  }
  return folded
    .split(' ')
    .map((word) => (word.startsWith('#') ? {form: word.slice(1), tag: true} : {form: word, tag: false}))
    .filter(({form}) => form !== '')
    .map(({form, tag}) => ({forms: [form], tag, latin: !tag && /^[a-z]+$/.test(form)}))
}

/** A number as it stands behind its country code. */
function withoutTrunk(digits: string): string {
  const bare = digits.replace(/^0+/, '')
  return bare.length >= 6 ? bare : digits
}
