import {BRAND_COLUMNS} from '../core/category/brand-figures.ts'
import {LOYALTIES, type Loyalty, type Use, USES} from '../core/category/loyalty.ts'
import type {CategoryReport} from '../core/category/category-report.ts'
import {OTHER_BRANDS} from '../core/category/switching.ts'
import type {ListRow} from '../core/listing/list-column.ts'
import {crossTable} from './chart/cross-table.ts'
import {heatTable} from './chart/heat-table.ts'
import type {Look} from './language.ts'
import {sentence} from './sentence.ts'
import {tableText} from './table.ts'
import {countText, moneyText, percentText} from './values.ts'

type Texts = Readonly<{en: string; zh: string}>

/** How the category is bought: its brands, who goes from which to which, and loyalty by use. */
export function presentCategory(report: CategoryReport, look: Look): string {
  if (report.customers === 0) return ''
  const parts = [
    categoryLine(report, look),
    brandsText(report, look),
    switchingText(report, look),
    usesText(report, look),
    sentence(
      look,
      {
        en: 'Whom to win for {wanted}, by a year of what they spend on others:',
        zh: '可为“{wanted}”争取的客户（按其一年花在其他品牌上的金额排序）：',
      },
      {wanted: report.wanted.join(', ')},
    ),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

const HEAD: Texts = {
  en: '{category}, {from} to {as_of}: {customers} customers ({penetration} of all buyers), {purchases} purchase days, {each} each, {spend} spent.',
  zh: '{category}，{from} 至 {as_of}：{customers} 位客户（占全部购买客户 {penetration}），购买 {purchases} 天次，人均 {each}，金额 {spend}。',
}
const RHYTHM: Texts = {
  en: 'Bought again after {median} days (median of {gaps} gaps; half of them {low} to {high}).',
  zh: '复购间隔中位数 {median} 天（{gaps} 个间隔，半数在 {low} 至 {high} 天之间）。',
}
const NO_RHYTHM: Texts = {
  en: 'Fewer than {gaps} gaps between purchases: no cycle is told.',
  zh: '购买间隔不足 {gaps} 个，不给出复购周期。',
}

function categoryLine(report: CategoryReport, look: Look): string {
  const {from, as_of, customers, purchases, penetration, purchases_per_buyer, spend} = report
  const head = sentence(look, HEAD, {
    ...{category: categoryName(report), from, as_of, customers, purchases},
    penetration: percentText(penetration),
    each: purchases_per_buyer.toFixed(1),
    spend: moneyText(spend, look),
  })
  return `${head}\n${rhythmLine(report, look)}`
}

function rhythmLine({cycle, thresholds}: CategoryReport, look: Look): string {
  if (!cycle) return sentence(look, NO_RHYTHM, {gaps: thresholds.cycle_gaps})
  const [low, median, high] = cycle.quartiles.map(Math.round) as [number, number, number]
  return sentence(look, RHYTHM, {gaps: cycle.gaps, low, median, high})
}

/** The category as asked for, and what it holds where that is several and few. */
function categoryName({category, categories}: CategoryReport): string {
  const [first = category, ...more] = categories
  if (more.length === 0) return first
  return more.length < MOST_NAMED ? `${category} (${categories.join(', ')})` : `${category} (${categories.length})`
}

const MOST_NAMED = 5

/** Brands with a line of their own; what follows is named by its number. */
const BRANDS_SHOWN = 12

function brandsText({brands}: CategoryReport, look: Look): string {
  const columns = BRAND_COLUMNS.filter(({extra}) => !extra)
  const table = tableText(brands.slice(0, BRANDS_SHOWN) as unknown as ListRow[], columns, look)
  if (brands.length <= BRANDS_SHOWN) return table
  const more = {en: '… and {n} more; --brands lists all.', zh: '…… 另有 {n} 个；--brands 列出全部。'}
  return `${table}\n${sentence(look, more, {n: brands.length - BRANDS_SHOWN})}`
}

function switchingText({switching}: CategoryReport, look: Look): string {
  const {brands, counts, pairs, stayed} = switching
  if (pairs === 0) return ''
  const title = sentence(
    look,
    {
      en: 'From the brand of one purchase (rows) to that of the next, {pairs} pairs; {stayed} stay:',
      zh: '从一次购买的品牌（行）到下一次的品牌，共 {pairs} 对；{stayed} 未换：',
    },
    {pairs, stayed: percentText(stayed / pairs)},
  )
  const names = brands.map((brand) => (brand === OTHER_BRANDS ? sentence(look, {en: 'other', zh: '其他'}) : brand))
  const rows = counts.map((row, index) => {
    const from = row.reduce((sum, count) => sum + count, 0)
    return {
      label: `${names[index]} (${countText(from)})`,
      cells: row.map((count) => (from === 0 ? undefined : count / from)),
    }
  })
  return `${title}\n${heatTable({columns: names, rows, format: (share) => `${Math.round(100 * share)}%`}, look)}`
}

function usesText({groups}: CategoryReport, look: Look): string {
  const count = (loyalty: Loyalty, use: Use): number =>
    groups.find((group) => group.loyalty === loyalty && group.use === use)?.customers ?? 0
  const title = sentence(look, {en: 'Customers by loyalty and use:', zh: '按忠诚与用量的客户数：'})
  const cross = {rows: {set: 'loyalty', codes: LOYALTIES}, columns: {set: 'use', codes: USES}, count} as const
  return `${title}\n${crossTable(cross, look)}`
}
