import {decimal} from './decimal.ts'
import type {Look} from './language.ts'
import {safeText} from './safe-text.ts'

/** A sentence in the reader's language, with values from data made harmless. */
export function sentence(
  look: Pick<Look, 'language'>,
  texts: {en: string; zh: string},
  values: Record<string, string | number> = {},
): string {
  const text = look.language === 'zh-CN' ? texts.zh : texts.en
  return text.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = values[key]
    return typeof value === 'number' ? decimal(value, 0, 3) : safeText(value ?? '')
  })
}
