import type {CategoryReport} from '../core/category/category-report.ts'
import type {NoOffer} from '../core/category/convert-groups.ts'
import type {Look} from './language.ts'
import {sentence} from './sentence.ts'
import {moneyText, percentText} from './values.ts'

type Texts = Readonly<{en: string; zh: string}>

/** The period, the thresholds, and what the figures leave out. */
export function presentCategoryNotes(report: CategoryReport, look: Look): string {
  if (report.customers === 0) {
    return sentence(
      look,
      {
        en: 'No known customer bought of {category} from {from} to {as_of}. Look further back with --from.',
        zh: '{from} 至 {as_of} 没有已知客户购买 {category}。可用 --from 看更早的订单。',
      },
      {category: report.category, from: report.from, as_of: report.as_of},
    )
  }
  return [
    fewText(report, look),
    loyaltyRule(report, look),
    useRule(report, look),
    offerRule(report, look),
    leftOut(report, look),
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function fewText({customers, brands, thresholds: {sample}}: CategoryReport, look: Look): string {
  const few = {
    en: '{n} {n:customer|customers} only, fewer than {sample}: shares and thirds rest on few.',
    zh: '仅 {n} 位客户，不足 {sample}：份额与三等分依据太少。',
  }
  const small = {
    en: '{n} {n:brand|brands} with fewer than {sample} buyers {n:has|have} no figures per buyer.',
    zh: '{n} 个品牌购买客户不足 {sample} 位，不给出人均数字。',
  }
  const without = brands.filter(({buyers}) => buyers < sample).length
  return [
    ...(customers < sample ? [sentence(look, few, {n: customers, sample})] : []),
    ...(without > 0 ? [sentence(look, small, {n: without, sample})] : []),
  ].join('\n')
}

function measureName({thresholds: {measure}}: CategoryReport, look: Look): string {
  const names = {units: {en: 'units', zh: '件数'}, spend: {en: 'money', zh: '金额'}}
  return sentence(look, names[measure])
}

function loyaltyRule(report: CategoryReport, look: Look): string {
  const {loyal_share, loyal_purchases} = report.thresholds
  const own = {en: ', or own brands ({own})', zh: '或自有品牌（{own}）'}
  const texts = {
    en: 'Loyal: {share} or more of the own {measure} of the category are one brand{or}, with {purchases} purchase days or more.',
    zh: '忠诚：购买 {purchases} 天次及以上，且本人该品类{measure}的 {share} 及以上为同一品牌{or}。',
  }
  return sentence(look, texts, {
    share: percentText(loyal_share),
    measure: measureName(report, look),
    or: report.own.length === 0 ? '' : sentence(look, own, {own: report.own.join(', ')}),
    purchases: loyal_purchases,
  })
}

function useRule(report: CategoryReport, look: Look): string {
  const {
    use_cuts: [medium, high],
    least_days,
    measure,
  } = report.thresholds
  const digits = (value: number): string => (measure === 'spend' ? moneyText(value / 1, look) : value.toFixed(1))
  return sentence(
    look,
    {
      en: 'Use: thirds of the customers by {measure} in 30 days since their first purchase of anything ({least} days at least): medium from {medium}, high from {high}.',
      zh: '用量：按首次购买（任何商品）以来每 30 天的{measure}三等分（至少按 {least} 天计）：中度 {medium} 起，重度 {high} 起。',
    },
    {measure: measureName(report, look), least: least_days, medium: digits(medium), high: digits(high)},
  )
}

function offerRule({thresholds, groups}: CategoryReport, look: Look): string {
  const rule = sentence(look, {
    en: 'Offer: of the depths at which the group’s people to win bought the category, what a quarter (low use), half (medium) or three quarters (high) of the discounted purchases took. A discount is said of an order and counts for its lines alike.',
    zh: '优惠深度：取该组待争取客户在该品类打折购买的深度，轻度取四分之一分位，中度取中位数，重度取四分之三分位。优惠记在订单上，按金额分摊到各行。',
  })
  return [rule, ...NO_OFFER_TEXTS.flatMap(([why, texts]) => noOfferLine(why, texts))].join('\n')

  function noOfferLine(why: NoOffer, texts: Texts): string[] {
    const count = groups.filter(({no_offer, to_convert}) => no_offer === why && to_convert > 0).length
    const {offer_sample, rarely} = thresholds
    return count === 0 ? [] : [sentence(look, texts, {n: count, sample: offer_sample, rarely: percentText(rarely)})]
  }
}

const NO_OFFER_TEXTS: readonly (readonly [NoOffer, Texts])[] = [
  [
    'too-few',
    {
      en: 'No offer for {n} {n:group|groups} with fewer than {sample} discounted purchases: too few to tell.',
      zh: '{n} 个组打折购买不足 {sample} 次，样本太少，不给出深度。',
    },
  ],
  [
    'price-moves-few',
    {
      en: 'No offer for {n} {n:group|groups} in which at most {rarely} of the purchases were discounted: price moves few of them.',
      zh: '{n} 个组打折购买不超过 {rarely}，价格打动不了多数人，不给出深度。',
    },
  ],
]

function leftOut({left_out}: CategoryReport, look: Look): string {
  return sentence(
    look,
    {
      en: 'Left out: {anonymous} lines of nobody known, {none} of orders that are no purchase, {brandless} of products without a brand; {amountless} lines have no amount and count by their units only.',
      zh: '未计入：散客 {anonymous} 行，未成交订单 {none} 行，无品牌商品 {brandless} 行；{amountless} 行无金额，仅计件数。',
    },
    {
      anonymous: left_out.anonymous_lines,
      none: left_out.lines_of_no_purchase,
      brandless: left_out.lines_without_brand,
      amountless: left_out.lines_without_amount,
    },
  )
}
