import type {ShoppingLists} from '../core/shopping-list/make-shopping-lists.ts'
import type {NoList} from '../core/shopping-list/shopping-list.ts'
import type {Look} from './language.ts'
import {OPEN_COMPLAINT} from './open-complaint.ts'
import {sentence} from './sentence.ts'
import {moneyText} from './values.ts'

/** How many lists were made, for whom none was, and by what. */
export function presentListNotes(
  {as_of, thresholds, customers, lists, without_list, why}: ShoppingLists,
  look: Look,
): string {
  const money = (major: number): string => moneyText(major, look)
  if (why) {
    const values = {spend: money(why.weekly_spend), least: money(thresholds.weekly_spend), days: why.purchases}
    return sentence(look, WHY[why.reason], {
      ...values,
      purchases: thresholds.purchases,
      window: thresholds.days,
      horizon: thresholds.horizon_days,
    })
  }
  const made = {
    en: '{lists} {lists:list|lists} for {customers} {customers:customer|customers} as of {as_of}. A list is for whoever bought on {purchases} days or more in the last {window} and spends {least} or more a week; on it is what was bought on {usual} days or more and falls due within {horizon} days.',
    zh: '截至 {as_of}，为 {customers} 位客户生成 {lists} 份清单。对象：近 {window} 天购买 {purchases} 天及以上且每周消费 {least} 及以上；内容：买过 {usual} 天及以上、{horizon} 天内到期的商品。',
  }
  const none = {
    en: 'Without a list: {few} with too few purchases, {low} who spend less, {nothing} with nothing due.',
    zh: '无清单：购买太少 {few} 位，消费不足 {low} 位，无到期商品 {nothing} 位。',
  }
  const head = sentence(look, made, {
    ...{lists: lists.length, customers, as_of, purchases: thresholds.purchases, window: thresholds.days},
    ...{least: money(thresholds.weekly_spend), usual: thresholds.item_purchases, horizon: thresholds.horizon_days},
  })
  const {'few-purchases': few, 'low-spend': low, 'nothing-due': nothing, 'open-complaint': complaining} = without_list
  const notes = few + low + nothing === 0 ? [head] : [head, sentence(look, none, {few, low, nothing})]
  return (complaining === 0 ? notes : [...notes, sentence(look, OPEN_COMPLAINT, {n: complaining})]).join('\n')
}

const WHY: Readonly<Record<NoList, {en: string; zh: string}>> = {
  'open-complaint': {
    en: 'No list: a complaint of theirs is open (setting ticket.no_marketing).',
    zh: '无清单：有未结投诉，暂不营销（设置项 ticket.no_marketing）。',
  },
  'few-purchases': {
    en: 'No list: bought on {days} {days:day|days} in the last {window}, and a list takes {purchases} (setting shopping_list.purchases).',
    zh: '无清单：近 {window} 天购买 {days} 天，需 {purchases} 天（设置 shopping_list.purchases）。',
  },
  'low-spend': {
    en: 'No list: spends {spend} a week, and a list takes {least} (setting shopping_list.weekly_spend).',
    zh: '无清单：每周消费 {spend}，需 {least}（设置 shopping_list.weekly_spend）。',
  },
  'nothing-due': {
    en: 'No list: none of the usual items falls due within {horizon} days (setting shopping_list.horizon_days).',
    zh: '无清单：{horizon} 天内没有常买商品到期（设置 shopping_list.horizon_days）。',
  },
}

/** What came of the file of promotions; the first rejected rows in words. */
export function presentPromotions(
  {file, rows, offers, rejected}: {file: string; rows: number; offers: number; rejected: number},
  look: Look,
): string {
  const texts = {
    en: '{file}: {offers} {offers:offer|offers} from {rows} {rows:row|rows}, {rejected} rejected',
    zh: '{file}：{rows} 行，{offers} 个优惠，拒绝 {rejected} 行',
  }
  return sentence(look, texts, {file, rows, offers, rejected})
}

/** Where the lists were written. */
export function presentListFiles({files, folder}: {files: number; folder: string}, look: Look): string {
  const texts = {en: '{files} {files:file|files} written to {folder}', zh: '已写入 {folder}：{files} 个文件'}
  return sentence(look, texts, {files, folder})
}
