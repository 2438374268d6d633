import {decimal} from './decimal.ts'
import type {Look} from './language.ts'
import {safeText} from './safe-text.ts'

/**
 * A sentence in the reader's language, with values from data made harmless. `{n}` is the value n, `{n:customer|customers}`
 * the word that goes with that number.
 */
export function sentence(
  look: Pick<Look, 'language'>,
  texts: {en: string; zh: string},
  values: Record<string, string | number> = {},
): string {
  const text = look.language === 'zh-CN' ? texts.zh : texts.en
  return text.replace(/\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g, (_, key: string, one?: string, many?: string) => {
    const value = values[key]
    if (one !== undefined && many !== undefined) return value === 1 ? one : many
    return typeof value === 'number' ? decimal(value, 0, 3) : safeText(value ?? '')
  })
}
