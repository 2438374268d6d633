import type {ListRow} from '../core/listing/list-column.ts'
import type {NotRecommended} from '../core/recommend/candidate.ts'
import type {RecommendCheck} from '../core/recommend/check-recommend.ts'
import type {CustomerRecommendations, RecommendationList} from '../core/recommend/recommend.ts'
import type {Recommendation} from '../core/recommend/recommendation.ts'
import type {Look} from './language.ts'
import {OPEN_COMPLAINT} from './open-complaint.ts'
import {sentence} from './sentence.ts'
import {moneyText, percentText} from './values.ts'

/** A row with the reason in words. */
export function recommendationRow(row: Recommendation, look: Look): ListRow {
  return {...row, why: whyText(row, look)}
}

/** Why a product is recommended, with the figures: one phrase without a full stop. */
export function whyText(row: Recommendation, look: Look): string {
  const reason = sentence(look, WHY[row.reason], {
    from: row.from_product ?? '',
    together: row.together ?? 0,
    confidence: percentText(row.confidence ?? 0),
    lift: Number((row.lift ?? 0).toFixed(1)),
    usual: Math.round(row.usual_gap ?? 0),
    silent: row.days_silent ?? 0,
    bought: row.bought ?? 0,
    days: row.purchase_days ?? 0,
    launched: row.launched_on ?? '',
    share: percentText(row.share ?? 0),
  })
  if (row.usual_price === undefined) return reason
  const usual = {
    en: 'they usually pay {price} for {category}; {reason}',
    zh: '{category}通常购买价 {price}；{reason}',
  }
  return sentence(look, usual, {price: moneyText(row.usual_price, look), category: row.category ?? '', reason})
}

const WHY: Readonly<Record<Recommendation['reason'], {en: string; zh: string}>> = {
  due: {
    en: 'due: usually bought again after {usual} {usual:day|days}, last {silent} {silent:day|days} ago',
    zh: '该补货了：通常 {usual} 天后再买，上次在 {silent} 天前',
  },
  habit: {en: 'bought on {bought} of {days} purchase days', zh: '{days} 个购买日中有 {bought} 天购买'},
  rule: {
    en: '{confidence} of the orders with {from} have it too, {lift} times chance ({together} orders)',
    zh: '购买{from}的订单中 {confidence} 同时购买，是偶然的 {lift} 倍（{together} 单）',
  },
  launch: {en: 'new since {launched} in the category they like best', zh: '偏好品类新品，{launched} 上市'},
  taste: {
    en: '{together} {together:customer|customers} of like taste bought it and {from}',
    zh: '{together} 位口味相近的客户同时买过它和{from}',
  },
  popular: {en: 'bought by {share} of all customers', zh: '{share} 的客户购买过'},
}

/** As of when a customer's list is, and what is not on it. */
export function presentLeftOut(result: CustomerRecommendations, look: Look): string {
  const {as_of, purchase_days, rows, left_out, thresholds} = result
  if (purchase_days === 0) {
    const none = {
      en: 'As of {as_of} they bought nothing that is known by product, so nothing can be told.',
      zh: '截至 {as_of}，没有其按商品的购买记录，无法推荐。',
    }
    return sentence(look, none, {as_of})
  }
  const head = {
    en: '{rows} {rows:product|products} as of {as_of}, from {days} {days:purchase day|purchase days}.',
    zh: '截至 {as_of}，根据 {days} 个购买日推荐 {rows} 种商品。',
  }
  const parts = Object.entries(LEFT_OUT)
    .map(([key, texts]) => ({texts, n: left_out[key as keyof NotRecommended]}))
    .filter(({n}) => n > 0)
    .map(({texts, n}) => sentence(look, texts, {n, rest: thresholds.rest_days}))
  const first = sentence(look, head, {as_of, rows: rows.length, days: purchase_days})
  if (parts.length === 0) return first
  const isChinese = look.language === 'zh-CN'
  const list = parts.join(isChinese ? '、' : ', ')
  return isChinese ? `${first}未列入：${list}。` : `${first} Left out: ${list}.`
}

const LEFT_OUT: Readonly<Record<keyof NotRecommended, {en: string; zh: string}>> = {
  just_bought: {en: '{n} bought within {rest} days', zh: '{n} 种 {rest} 天内刚买'},
  owned_durables: {en: '{n} durable and owned', zh: '{n} 种已有的耐用品'},
  returned: {en: '{n} given back', zh: '{n} 种曾退货'},
  out_of_stock: {en: '{n} not in stock', zh: '{n} 种无货'},
}

/** For how many of the customers asked about there is something to offer. */
export function presentRecommended(result: RecommendationList, look: Look): string {
  const {as_of, customers, buyers, recommended, open_complaint} = result
  if (customers === 0) {
    const none = {en: 'As of {as_of} there is no such customer.', zh: '截至 {as_of}，没有这样的客户。'}
    return sentence(look, none, {as_of})
  }
  if (buyers === 0) {
    const nobody = {
      en: 'As of {as_of} none of {customers} {customers:customer|customers} bought anything that is known by product: order files have lines where they name products (patron order import --map product=HEADER).',
      zh: '截至 {as_of}，{customers} 位客户均无按商品的购买记录：订单文件须含商品列（patron order import --map product=列名）。',
    }
    return [sentence(look, nobody, {as_of, customers}), complaining(open_complaint, look)].filter(Boolean).join('\n')
  }
  const texts = {
    en: 'As of {as_of}: something to offer for {recommended} of {customers} {customers:customer|customers}; {without} bought nothing that is known by product.',
    zh: '截至 {as_of}：{customers} 位客户中 {recommended} 位有可推荐商品；{without} 位没有按商品的购买记录。',
  }
  const said = sentence(look, texts, {as_of, recommended, customers, without: customers - open_complaint - buyers})
  return [said, complaining(open_complaint, look)].filter(Boolean).join('\n')
}

function complaining(customers: number, look: Look): string {
  return customers === 0 ? '' : sentence(look, OPEN_COMPLAINT, {n: customers})
}

/** What a check held back, and whether it was enough. */
export function presentCheck({as_of, customers, bought_once, least_customers}: RecommendCheck, look: Look): string {
  const texts = {
    en: 'The last purchase day up to {as_of} of {customers} {customers:customer|customers} was held back; {once} bought on one day only and are left out. Intervals: 95 % (Wilson).',
    zh: '截至 {as_of}，留出 {customers} 位客户最近一个购买日作检验；{once} 位只有一个购买日，不计入。区间为 95%（Wilson）。',
  }
  const nobody = {
    en: 'As of {as_of} nobody bought products on two days or more, so there is nothing to hold back. Order files have lines where they name products: patron order import --map product=HEADER.',
    zh: '截至 {as_of}，没有客户在两天及以上购买过商品，无法留出检验。订单文件须含商品列：patron order import --map product=列名。',
  }
  const few = {
    en: 'Below {least} customers no rate is told (setting recommend.check_customers).',
    zh: '不足 {least} 位客户时不给出命中率（设置项 recommend.check_customers）。',
  }
  const values = {as_of, customers, once: bought_once, least: least_customers}
  if (customers === 0) return sentence(look, nobody, {as_of})
  const lines = [sentence(look, texts, values)]
  if (customers < least_customers) lines.push(sentence(look, few, values))
  return lines.join('\n')
}
