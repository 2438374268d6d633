import {foldText} from '../text/fold.ts'
import {type HanReader, hasHan} from '../text/han.ts'

export type NameRole = 'surname' | 'given' | 'unknown'

/** A part of a name in the form in which it is compared. */
export interface NamePart {
  text: string
  /** How it sounds in Latin letters; the text itself unless it is Chinese. */
  sound: string
  role: NameRole
}

export interface WrittenName {
  name?: string | undefined
  given?: string | undefined
  surname?: string | undefined
}

/** Surnames of two characters; all others have one. */
const COMPOUND = new Set(
  '欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|司空|夏侯|端木|南宫|独孤|宇文|长孙|轩辕|钟离|闾丘|申屠|太史|澹台|百里|呼延|东郭|西门|南门|公羊|万俟|濮阳|淳于|单于|赫连|鲜于|拓跋|第五|公冶|宗政'.split(
    '|',
  ),
)
const HONORIFIC = /(?:先生|女士|小姐|太太|老师|师傅|老板|阿姨)$/
const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'prof'])
const SEPARATORS = /[\s·・•.,，、/_()（）-]+/
const ONLY_HAN = /^\p{Script=Han}+$/u
/** Characters set apart to fill a line: 王 小 明. */
const SPACED_HAN = /^\s*\p{Script=Han}(?:\s+\p{Script=Han}){1,3}\s*$/u
const STARS = /[*●]/
const MOST_PARTS = 5

/**
 * The parts of a name. A Chinese one is taken apart into surname and given name; of a Latin one it is not known which
 * is which unless the source says so. Titles are no part of it, nor is what a platform starred out (王**).
 */
export function splitName({name, given, surname}: WrittenName, han: HanReader): NamePart[] {
  const parts =
    given === undefined && surname === undefined
      ? partsOf(name ?? '', 'unknown', han)
      : [...partsOf(surname ?? '', 'surname', han), ...partsOf(given ?? '', 'given', han)]
  return parts.slice(0, MOST_PARTS)
}

function partsOf(text: string, role: NameRole, han: HanReader): NamePart[] {
  const folded = foldText(text, han).replace(/['’`]/g, '')
  const words = SPACED_HAN.test(folded) ? [folded.replace(/\s+/g, '')] : folded.split(SEPARATORS)
  return words.flatMap((word) => {
    const shown = word.split(STARS, 1)[0] as string
    if (shown === '' || TITLES.has(shown)) return []
    return hasHan(shown) ? hanParts(shown, role, han) : [{text: shown, sound: shown, role}]
  })
}

function hanParts(word: string, role: NameRole, han: HanReader): NamePart[] {
  const text = word.replace(HONORIFIC, '') || word
  const length = surnameLength(text)
  if (role !== 'unknown' || length === 0) return [{text, sound: soundOf(text, role, han), role}]
  const [surname, given] = [text.slice(0, length), text.slice(length)]
  const first: NamePart = {text: surname, sound: han.surname(surname), role: 'surname'}
  return given === '' ? [first] : [first, {text: given, sound: han.sound(given), role: 'given'}]
}

function soundOf(text: string, role: NameRole, han: HanReader): string {
  return role === 'surname' ? han.surname(text) : han.sound(text)
}

/** How many characters of a Chinese name are the surname; 0 where it does not look like a person's name. */
function surnameLength(text: string): number {
  if (!ONLY_HAN.test(text)) return 0
  if (text.length >= 3 && text.length <= 4 && COMPOUND.has(text.slice(0, 2))) return 2
  return text.length <= 3 ? 1 : 0
}
