import {createColors} from 'picocolors'
import type {ListRow} from '../../core/listing/list-column.ts'
import type {TopPlace} from '../../core/report/top/top-places.ts'
import type {TopReport} from '../../core/report/top/report-top.ts'
import {barRows} from '../chart/bar-rows.ts'
import {codeName} from '../code-names.ts'
import type {Look} from '../language.ts'
import {sentence} from '../sentence.ts'
import {moneyText, percentText} from '../values.ts'
import {placeName} from './sales-words.ts'
import {scopeText} from './scope.ts'

const MOST_BARS = 12

/** Who the high-value customers are. */
export function presentTop(report: TopReport, look: Look): string {
  const head = sentence(
    look,
    {
      en: 'High value: the top {top} of {buyers} {buyers:buyer|buyers} by revenue, {best} {best:customer|customers} from {least} up; they bring {share} of it: {scope}.',
      zh: '高价值客户：{buyers} 位购买客户中销售额最高的 {top}，共 {best} 位，{least} 起，贡献销售额 {share}：{scope}。',
    },
    {
      top: percentText(report.top_share),
      buyers: report.buyers,
      best: report.best,
      least: moneyText(report.least_revenue, look),
      share: percentText(report.revenue_share),
      scope: scopeText(report, look),
    },
  )
  return createColors(look.color).bold(head)
}

/** A line above each of the three tables. */
export function topHeading(of: 'products' | 'shops' | 'regions', look: Look): string {
  return sentence(
    look,
    {
      products: {en: 'What they spend most on, against everybody', zh: '高价值客户消费最多的商品，对比全体'},
      shops: {en: 'Shops by their share of high-value customers', zh: '各门店高价值客户占比'},
      regions: {en: 'Regions by their share of high-value customers', zh: '各地区高价值客户占比'},
    }[of],
  )
}

/** The shares of places as bars. */
export function placeBars(places: readonly TopPlace[], look: Look): string {
  const said = places.filter(({standing}) => standing !== 'too-few')
  const shown = said.slice(0, MOST_BARS)
  if (shown.length < 2) return ''
  return barRows(
    shown.map(({place, share, standing}) => ({
      label: placeName(place, look),
      value: share,
      text: `${percentText(share)}${standing === 'usual' ? '' : ` ${codeName('standing', standing, look)}`}`,
    })),
    look,
  )
}

/** Places as lists take them, under the name of what they are. */
export function placeRows(places: readonly TopPlace[], key: PlaceKey): ListRow[] {
  return places.map(({place, ...figures}) => ({[key]: place, ...figures}))
}

type PlaceKey = 'shop' | 'region'

/** The test behind a lowland, the thresholds and what was left out. */
export function presentTopNotes({least_buyers, left_out}: TopReport, look: Look): string {
  const texts = {
    en: 'A value lowland: the 95 % interval (Wilson) of the share of high-value customers lies below that of all buyers; with many places about one in forty is so by chance. A customer counts where they spent most. Below {least} buyers nothing is said (setting report.least).\nProducts: amounts of lines, before refunds and discounts on whole orders; index 100 is the share of everybody. Left out: {anonymous_orders} {anonymous_orders:order|orders} of nobody known; {lines_without_amount} {lines_without_amount:line|lines} without an amount, as nothing.',
    zh: '价值洼地：高价值客户占比的 95% 区间（Wilson）低于全体占比；门店多时约四十分之一属偶然。客户归入其消费最多处。购买客户少于 {least} 位时不作判断（设置 report.least）。\n商品为明细行金额，未扣整单优惠和退款；指数 100 为全体水平。未计入：散客订单 {anonymous_orders} 单；{lines_without_amount} 行无金额，按零计。',
  }
  return sentence(look, texts, {least: least_buyers, ...left_out})
}
