import type {ListColumn} from '../../../core/listing/list-column.ts'
import {
  BEHAVIOUR_DIMENSIONS,
  type BehaviourReport,
  FIGURE_COLUMNS,
  reportBehaviour,
  VALUE_COLUMNS,
} from '../../../core/report/behaviour/report-behaviour.ts'
import {
  reportStructure,
  STRUCTURE_COLUMNS,
  type StructureReport,
} from '../../../core/report/structure/report-structure.ts'
import {STRUCTURE_DIMENSIONS} from '../../../core/report/structure/structure-dimension.ts'
import {TOP_PRODUCT_COLUMNS} from '../../../core/report/top/best-products.ts'
import {reportTop, TOP_REGION_COLUMNS, TOP_SHOP_COLUMNS, type TopReport} from '../../../core/report/top/report-top.ts'
import type {Look} from '../../../present/language.ts'
import {presentBehaviour, presentBehaviourNotes} from '../../../present/report/behaviour.ts'
import {nobodyBought, nobodyKnown} from '../../../present/report/empty.ts'
import {presentStructure, presentStructureNotes} from '../../../present/report/structure.ts'
import {placeBars, placeRows, presentTop, presentTopNotes, topHeading} from '../../../present/report/top.ts'
import {asRows, customerScope, flagOf, parts, type ReportKind, tableOf} from '../kind.ts'

const PARTS = ['products', 'shops', 'regions'] as const
type Part = (typeof PARTS)[number]

/** Products that people are shown, as by the command. */
const PRODUCTS = 20

export const TOP: ReportKind<TopReport> = {
  hangs: 'profile',
  work: async (desk, options) => reportTop(desk.context, await customerScope(desk, options)),
  text: (report, look, {measure}) => {
    if (report.buyers === 0) return nobodyBought(report, look)
    const shown = flagOf(measure, PARTS)
    const sections = (shown ? [shown] : PARTS).map((part) => topPart(report, part, look))
    return parts(presentTop(report, look), ...sections, presentTopNotes(report, look))
  },
  rows: (report, {measure}) => topRows(report, flagOf(measure, PARTS) ?? 'products'),
}

function topPart(report: TopReport, part: Part, look: Look): string {
  const bars = part === 'products' ? '' : placeBars(report[part], look)
  const {rows, columns} = topRows(report, part)
  const shown = part === 'products' ? rows.slice(0, PRODUCTS) : rows
  return parts(topHeading(part, look), bars, tableOf(shown, columns, look))
}

function topRows(report: TopReport, part: Part): ReturnType<ReportKind['rows']> {
  if (part === 'products') return {rows: asRows(report.products), columns: TOP_PRODUCT_COLUMNS}
  const [key, columns] = {
    shops: ['shop', TOP_SHOP_COLUMNS] as const,
    regions: ['region', TOP_REGION_COLUMNS] as const,
  }[part] satisfies readonly ['shop' | 'region', readonly ListColumn[]]
  return {rows: placeRows(report[part], key), columns}
}

export const BEHAVIOUR: ReportKind<BehaviourReport> = {
  hangs: 'profile',
  heat: true,
  work: async (desk, options) => reportBehaviour(desk.context, await customerScope(desk, options)),
  text: (report, look, {by}) => {
    if (report.orders === 0) return nobodyBought(report, look)
    const dimension = flagOf(by, BEHAVIOUR_DIMENSIONS)
    const told =
      dimension === undefined
        ? presentBehaviour(report, look)
        : tableOf(asRows(report.by[dimension]), VALUE_COLUMNS, look)
    return parts(told, presentBehaviourNotes(report, look))
  },
  rows: (report, {by}) => {
    const dimension = flagOf(by, BEHAVIOUR_DIMENSIONS)
    return dimension === undefined
      ? {rows: asRows(report.figures), columns: FIGURE_COLUMNS}
      : {rows: asRows(report.by[dimension]), columns: VALUE_COLUMNS}
  },
}

export const STRUCTURE: ReportKind<StructureReport> = {
  hangs: 'profile',
  work: async (desk, options) =>
    reportStructure(desk.context, {
      ...(await customerScope(desk, options)),
      by: flagOf(options.by, STRUCTURE_DIMENSIONS),
    }),
  text: (report, look, {by}) => {
    if (report.customers === 0) return nobodyKnown(report, look)
    const told = by === '' ? presentStructure(report, look) : tableOf(structureRows(report), STRUCTURE_COLUMNS, look)
    return parts(told, presentStructureNotes(report, look))
  },
  rows: (report) => ({rows: structureRows(report), columns: STRUCTURE_COLUMNS}),
}

function structureRows({dimensions}: StructureReport): ReturnType<typeof asRows> {
  return asRows(dimensions.flatMap(({rows}) => rows))
}
