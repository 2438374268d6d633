import {PERIOD_UNITS} from '../../../core/report/period.ts'
import {COHORT_COLUMNS, cohortListRows} from '../../../core/report/cohort/cohort-cells.ts'
import {type CohortReport, reportCohort} from '../../../core/report/cohort/report-cohort.ts'
import {LADDER_COLUMNS, type LadderReport, reportLadder} from '../../../core/report/ladder/report-ladder.ts'
import {PARETO_COLUMNS, type ParetoReport} from '../../../core/report/pareto/pareto-report.ts'
import {reportPareto} from '../../../core/report/pareto/report-pareto.ts'
import {
  REGION_BY,
  regionColumns,
  regionListRows,
  type RegionReport,
  reportRegion,
} from '../../../core/report/region/report-region.ts'
import {reportSales, salesListRows, type SalesReport} from '../../../core/report/sales/report-sales.ts'
import {SALES_BY} from '../../../core/report/sales/sales-by.ts'
import {SALES_AGAINST} from '../../../core/report/sales/sales-cells.ts'
import {salesColumns} from '../../../core/report/sales/sales-columns.ts'
import {COHORT_METRICS, presentCohort, presentCohortNotes} from '../../../present/report/cohort.ts'
import {noOrders, nobodyBought} from '../../../present/report/empty.ts'
import {presentLadder, presentLadderNotes} from '../../../present/report/ladder.ts'
import {presentPareto, presentParetoNotes} from '../../../present/report/pareto.ts'
import {presentRegion, presentRegionNotes, REGION_METRICS} from '../../../present/report/region.ts'
import {presentSales, presentSalesNotes} from '../../../present/report/sales.ts'
import {asRows, customerScope, flagOf, parts, type ReportKind, tableOf} from '../kind.ts'

export const SALES: ReportKind<SalesReport> = {
  hangs: 'profile',
  work: async (desk, options) =>
    reportSales(desk.context, {
      ...(await customerScope(desk, options)),
      by: flagOf(options.by, SALES_BY) ?? 'month',
      against: flagOf(options.measure, SALES_AGAINST) ?? 'previous',
      level: 1,
    }),
  text: (report, look) =>
    report.rows.length === 0
      ? noOrders(report, look)
      : parts(
          presentSales(report, look),
          tableOf(salesListRows(report), salesColumns(report.by, {changes: false}), look),
          presentSalesNotes(report, look),
        ),
  rows: (report) => ({rows: salesListRows(report), columns: salesColumns(report.by, {changes: false})}),
}

export const LADDER: ReportKind<LadderReport> = {
  hangs: 'profile',
  work: async (desk, options) => reportLadder(desk.context, await customerScope(desk, options)),
  text: (report, look) =>
    report.buyers === 0
      ? nobodyBought(report, look)
      : parts(
          presentLadder(report, look),
          tableOf(asRows(report.steps), LADDER_COLUMNS, look),
          presentLadderNotes(report, {shown: undefined, look}),
        ),
  rows: ({steps}) => ({rows: asRows(steps), columns: LADDER_COLUMNS}),
}

export const PARETO: ReportKind<ParetoReport> = {
  hangs: 'profile',
  work: async (desk, options) => (await reportPareto(desk.context, await customerScope(desk, options))).report,
  text: (report, look) => {
    if (report.buyers === 0) return nobodyBought(report, look)
    const table = report.top.length === 0 ? '' : tableOf(asRows(report.top), PARETO_COLUMNS, look)
    return parts(presentPareto(report, look), table, presentParetoNotes(report, look))
  },
  rows: ({top}) => ({rows: asRows(top), columns: PARETO_COLUMNS}),
}

export const COHORT: ReportKind<CohortReport> = {
  hangs: 'profile',
  heat: true,
  work: async (desk, options) =>
    reportCohort(desk.context, {
      ...(await customerScope(desk, options)),
      unit: flagOf(options.by, PERIOD_UNITS) ?? 'month',
    }),
  text: (report, look, {measure}) => {
    if (report.customers === 0) return nobodyBought(report, look)
    const metric = flagOf(measure, COHORT_METRICS) ?? 'customers'
    return parts(presentCohort(report, metric, look), presentCohortNotes(report, metric, look))
  },
  rows: ({cohorts}) => ({rows: cohortListRows(cohorts), columns: COHORT_COLUMNS}),
}

export const REGION: ReportKind<RegionReport> = {
  hangs: 'profile',
  heat: true,
  work: async (desk, options) =>
    reportRegion(desk.context, {
      ...(await customerScope(desk, options)),
      by: flagOf(options.by, REGION_BY) ?? 'month',
      level: 1,
    }),
  text: (report, look, {measure}) => {
    if (report.regions.length === 0) return noOrders(report, look)
    const metric = flagOf(measure, REGION_METRICS) ?? 'revenue'
    return parts(presentRegion(report, metric, look), presentRegionNotes(report, look))
  },
  rows: (report) => ({rows: regionListRows(report), columns: regionColumns(report.by)}),
}
