import type {TextLanguage} from '../core/compose/template.ts'
import type {Look} from '../present/language.ts'

/** The language of texts to customers, from that of words for people. */
export function textLanguage({language}: Pick<Look, 'language'>): TextLanguage {
  return language === 'zh-CN' ? 'zh' : 'en'
}
