import type {Look} from './language.ts'
import {sentence} from './sentence.ts'
import {knownWord, wordOf} from './words.ts'

type Words = Pick<Look, 'language'>

/** A reason of a loss in words: the code, and what was said behind it. */
export function reasonText(reason: string, {language}: Words): string {
  const at = reason.indexOf(':')
  if (at < 0) return wordOf(reason, language)
  return `${wordOf(reason.slice(0, at), language)}${language === 'zh-CN' ? '：' : ': '}${reason.slice(at + 1).trim()}`
}

/** Whose leads: those of nobody are in the public pool. */
export function ownerName(rep: string, look: Words): string {
  return rep === '' ? sentence(look, {en: '(public pool)', zh: '（公海）'}) : rep
}

/** A source in words; without one, all of them together. */
export function sourceName(source: string, look: Words): string {
  return source === '' ? sentence(look, {en: 'all', zh: '合计'}) : knownWord(source, look.language)
}
