import type {Look} from './language.ts'
import {sentence} from './sentence.ts'

/** Minutes below an hour, hours below two days, else days; rounded down. */
export function duration(hours: number, look: Pick<Look, 'language'>): string {
  if (hours < 1) return sentence(look, {en: '{n} min', zh: '{n}分钟'}, {n: Math.floor(hours * 60)})
  if (hours < 48) return sentence(look, {en: '{n} h', zh: '{n}小时'}, {n: Math.floor(hours)})
  return sentence(look, {en: '{n} d', zh: '{n}天'}, {n: Math.floor(hours / 24)})
}
