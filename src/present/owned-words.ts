import type {Look} from './language.ts'
import {countText} from './values.ts'

/** What belongs to a customer: one, several, Chinese. */
const WORDS: Readonly<Record<string, readonly [string, string, string]>> = {
  order: ['order', 'orders', '个订单'],
  identity: ['identity', 'identities', '个身份标识'],
  lead: ['lead', 'leads', '条线索'],
  ticket: ['ticket', 'tickets', '张工单'],
  consent: ['entry of consent', 'entries of consent', '条授权记录'],
  touch: ['touch', 'touches', '次触达'],
  points: ['movement of points', 'movements of points', '笔积分变动'],
}
const ORDER = Object.keys(WORDS)

/** `5 orders, 2 identities`, the most telling first; nothing for none. */
export function ownedText(counts: Readonly<Record<string, number>>, look: Look): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([left], [right]) => rank(left) - rank(right))
    .map(([kind, count]) => ownedCount(kind, count, look))
    .join(look.language === 'zh-CN' ? '、' : ', ')
}

/** `1 order`, `2 个订单`. */
export function ownedCount(kind: string, count: number, {language}: Look): string {
  const [one, several, chinese] = WORDS[kind] ?? [kind, `${kind}s`, ` ${kind}`]
  if (language === 'zh-CN') return `${countText(count)} ${chinese}`
  return `${countText(count)} ${count === 1 ? one : several}`
}

function rank(kind: string): number {
  const at = ORDER.indexOf(kind)
  return at < 0 ? ORDER.length : at
}
