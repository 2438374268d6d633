import type {Look} from './language.ts'
import {sentence} from './sentence.ts'

/** What the further counts of an import say; a count that is not here is said by its name. */
const SENTENCES: Readonly<Record<string, {en: string; zh: string}>> = {
  rows_joined: {
    en: '  joined  {n} rows are of people whom an earlier row names',
    zh: '  合并  {n} 行与前面的行是同一人',
  },
  two_customers: {
    en: '  two customers  {n} rows have identities of two; the more trusted one was taken',
    zh: '  指向两位客户  {n} 行，已取更可信的一位',
  },
  identities_of_others: {
    en: '  of somebody else  {n} identities were left where they belong',
    zh: '  属于他人  {n} 个身份标识，未改归属',
  },
  leads_tied: {
    en: '  leads  {n} are these customers; their first order converts them',
    zh: '  线索  {n} 条对应这些客户，首单后转化',
  },
  leads_like_customers: {
    en: '  like customers  {n} {n:lead has|leads have} the name and place of a customer and no phone or e-mail; see patron lead duplicates',
    zh: '  疑似客户  {n} 条线索与客户同名同地且无手机邮箱；见 patron lead duplicates',
  },
  claimed: {
    en: '  claimed  {n} touches or movements of points that were nobody’s',
    zh: '  认领  {n} 条原先无主的触点或积分记录',
  },
  consents: {en: '  consents  {n} entered', zh: '  授权  记录 {n} 条'},
  consents_not_taken: {
    en: '  consents not taken  {n}: customers who are known need a proof (patron customer import --consent-source "where they agreed")',
    zh: '  未采用的授权  {n}：已有客户须注明凭证（patron customer import --consent-source "授权来源"）',
  },
  customers: {en: '  customers  {n} concerned', zh: '  涉及客户  {n} 位'},
  addresses_of_nobody_known: {
    en: '  of nobody known  {n} {n:address|addresses}, kept for whoever turns out to have them',
    zh: '  未知客户的地址  {n} 个，已保留，待对应客户出现',
  },
  grants_refused: {
    en: '  grants refused  {n}: a list only takes consent back, unless it is said where it was given (--consent-source "where they agreed")',
    zh: '  未采用的授权  {n}：名单只能撤回授权，除非注明来源（--consent-source "授权来源"）',
  },
  grants_of_nobody_known: {
    en: '  grants not taken  {n}: nobody known has the address',
    zh: '  未采用的授权  {n}：没有客户使用该地址',
  },
}

/** A further count of an import in words. */
export function countLine(what: string, n: number, look: Look): string {
  const texts = SENTENCES[what]
  return texts ? sentence(look, texts, {n}) : `  ${what.replaceAll('_', ' ')}  ${n.toLocaleString('en-US')}`
}
