import type {BasketReport, NoBaskets, Pairing} from '../core/basket/basket-report.ts'
import type {ItemDimension} from '../core/basket/item-codes.ts'
import type {LeftOut} from '../core/basket/baskets.ts'
import type {Look} from './language.ts'
import {sentence} from './sentence.ts'
import {percentText} from './values.ts'
import {wrap} from './wrap.ts'

/** What rules were made of: the period, the baskets, the thresholds and what was left out. */
export function presentUsed(report: BasketReport, look: Look): string {
  if (report.none) return [noneText(report, look), leftOutText(report, look)].filter(Boolean).join('\n')
  const {
    from = '',
    to = '',
    baskets,
    items,
    min_count,
    min_support,
    min_confidence,
    min_lift,
    max_items,
    candidates,
    rules,
  } = report
  const values = {
    ...{from, to, baskets, items, min_count, min_lift, max_items, candidates, rules: rules.length},
    kind: itemWord(report, look),
    keeper: keeperWord(report, look),
    support: percentText(min_support),
    confidence: percentText(min_confidence),
  }
  const last = sentence(look, rules.length === 0 ? NO_RULE : TESTS, values)
  const most = report.per === 'customer' ? ` ${sentence(look, MOST_ITEMS, values)}` : ''
  return [`${sentence(look, MADE, values)}${most}`, leftOutText(report, look), last].filter(Boolean).join('\n')
}

const MADE = {
  en: '{rules} {rules:rule|rules} from {baskets} baskets ({keeper}) of {items} items ({kind}), {from} to {to}. Both sides in at least {min_count} baskets ({support}), confidence from {confidence}, lift from {min_lift}.',
  zh: '{from} 至 {to}，{baskets} 个购物篮（{keeper}）、{items} 种项目（{kind}），得出 {rules} 条规则。同时出现不少于 {min_count} 篮（{support}），置信度不低于 {confidence}，提升度不低于 {min_lift}。',
}
const MOST_ITEMS = {
  en: 'A rule has at most {max_items} items (--max-items).',
  zh: '每条规则最多 {max_items} 项（--max-items）。',
}
const TESTS = {
  en: 'p-values: chi-square, or exact where baskets are few, corrected for {candidates} tests (Holm).',
  zh: 'p 值：卡方检验，篮数少时用精确检验，并按 {candidates} 次检验校正（Holm）。',
}
const NO_RULE = {
  en: 'No rule holds: ask for less support (--support 0.1%), less confidence (--confidence 0.1) or larger kinds of items (--by category).',
  zh: '没有规则成立：可降低支持度（--support 0.1%）、置信度（--confidence 0.1），或按更大的类别（--by category）。',
}

const NONE: Readonly<Record<NoBaskets, {en: string; zh: string}>> = {
  'no-lines': {
    en: 'There are no orders with lines in this period, so nothing goes with anything. Order files have lines where they name products: patron order import --map product=HEADER.',
    zh: '此期间没有带商品明细的订单，无从判断同购。订单文件须含商品列：patron order import --map product=列名。',
  },
  'no-items': {
    en: 'None of the products bought has a {kind}. Import products with theirs (patron product import), or ask --by product.',
    zh: '所购商品都没有{kind}。请导入含该列的商品（patron product import），或用 --by product。',
  },
  'giant-baskets': {
    en: 'All baskets hold more than {most} different items. Ask for more with --max-basket.',
    zh: '所有购物篮都超过 {most} 种项目。可用 --max-basket 放宽。',
  },
  'no-purchases': {
    en: 'No order{whose} in this period is a purchase that can be counted. Look at a longer period (--from, --to), or at orders of everybody (--per order, no --where).',
    zh: '此期间{whose}没有可计入的成交订单。可查看更长的期间（--from、--to），或全部订单（--per order，不加 --where）。',
  },
}

/** Why nothing goes with anything, and what to do. */
function noneText(report: BasketReport, look: Look): string {
  const {why, of_some} = report.none as NonNullable<BasketReport['none']>
  const whose = of_some ? sentence(look, {en: ' of these customers', zh: '这些客户'}) : ''
  return sentence(look, NONE[why], {kind: itemWord(report, look), most: report.max_basket, whose})
}

/** What the rules suggest to sell together and to put side by side; nothing where they suggest nothing. */
export function presentSuggestions({bundles, neighbours}: BasketReport, look: Look): string {
  if (bundles.length === 0 && neighbours.length === 0) return ''
  const titles = {
    bundles: {
      en: 'Bundles: different things, each a reason to buy the other',
      zh: '组合建议：不同品类、互相带动的商品',
    },
    neighbours: {
      en: 'Shelf neighbours: most often together beyond chance',
      zh: '陈列相邻建议：同时购买远多于偶然的商品',
    },
  }
  const part = (title: {en: string; zh: string}, pairs: readonly Pairing[]): string[] =>
    pairs.length === 0 ? [] : ['', sentence(look, title), ...pairs.map((pair) => pairText(pair, look))]
  return [...part(titles.bundles, bundles), ...part(titles.neighbours, neighbours)].join('\n')
}

function pairText({left, right, count, expected, lift, left_to_right, right_to_left}: Pairing, look: Look): string {
  const text = sentence(
    look,
    {
      en: '{left} + {right}: together in {count} baskets, {expected} by chance (lift {lift}); {there} one way, {back} the other',
      zh: '{left} + {right}：同时购买 {count} 篮，偶然约 {expected} 篮（提升度 {lift}）；正向 {there}，反向 {back}',
    },
    {
      ...{left, right, count, expected: Math.round(expected), lift: Number(lift.toFixed(2))},
      ...{there: percentText(left_to_right), back: percentText(right_to_left)},
    },
  )
  const lines = look.terminal ? wrap(text, look.width - 4) : [text]
  return lines.map((line, at) => `${at === 0 ? '  ' : '    '}${line}`).join('\n')
}

const LEFT_OUT: Readonly<Record<keyof LeftOut, {en: string; zh: string}>> = {
  not_purchases: {en: '{n} {n:order that is|orders that are} no purchase', zh: '{n} 笔未成交订单'},
  anonymous: {en: '{n} anonymous {n:sale|sales}', zh: '{n} 笔散客订单'},
  other_customers: {en: '{n} {n:order|orders} of other customers', zh: '{n} 笔其他客户的订单'},
  giant_baskets: {
    en: '{n} {n:basket|baskets} of more than {most} items',
    zh: '{n} 个超过 {most} 种项目的购物篮',
  },
  lines_without_item: {en: '{n} {n:line|lines} without {kind}', zh: '{n} 行缺少{kind}'},
}

function leftOutText(report: BasketReport, look: Look): string {
  const parts = Object.entries(LEFT_OUT)
    .map(([key, texts]) => ({texts, n: report.left_out[key as keyof LeftOut]}))
    .filter(({n}) => n > 0)
    .map(({texts, n}) => sentence(look, texts, {n, most: report.max_basket, kind: itemWord(report, look)}))
  if (parts.length === 0) return ''
  const [list, stop] = look.language === 'zh-CN' ? [parts.join('、'), '。'] : [parts.join(', '), '.']
  return `${sentence(look, {en: 'Left out: ', zh: '未计入：'})}${list}${stop}`
}

const ITEMS: Readonly<Record<ItemDimension, {en: string; zh: string}>> = {
  sku: {en: 'sku', zh: 'SKU'},
  product: {en: 'product', zh: '商品'},
  brand: {en: 'brand', zh: '品牌'},
  category: {en: 'category', zh: '品类'},
}

function itemWord({by, level}: Pick<BasketReport, 'by' | 'level'>, look: Look): string {
  const word = sentence(look, ITEMS[by])
  if (by !== 'category' || level === undefined) return word
  return sentence(look, {en: '{word}, level {level}', zh: '{word}第 {level} 级'}, {word, level})
}

function keeperWord({per}: Pick<BasketReport, 'per'>, look: Look): string {
  return sentence(
    look,
    per === 'order' ? {en: 'one an order', zh: '每单一篮'} : {en: 'one a customer', zh: '每位客户一篮'},
  )
}
