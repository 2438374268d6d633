import {LEAD_LIST_COLUMNS} from '../../../core/lead/list-leads.ts'
import {activityColumns, activityRows} from '../../../core/report/activity/activity-columns.ts'
import {ACTIVITY_BY} from '../../../core/report/activity/activity-spans.ts'
import {type ActivityReport, reportActivity} from '../../../core/report/activity/report-activity.ts'
import {funnelColumns, funnelRows} from '../../../core/report/funnel/funnel-rows.ts'
import {FUNNEL_BY, type FunnelReport, reportFunnel} from '../../../core/report/funnel/report-funnel.ts'
import {repListRows, repReportColumns} from '../../../core/report/reps/rep-row.ts'
import {reportReps, type RepsReport} from '../../../core/report/reps/report-reps.ts'
import {reportSources, type SourcesReport} from '../../../core/report/source/report-sources.ts'
import {SOURCE_REPORT_COLUMNS, sourceRows} from '../../../core/report/source/source-rows.ts'
import {
  reportTickets,
  ticketListRows,
  type TicketReport,
  ticketReportColumns,
} from '../../../core/report/tickets/report-tickets.ts'
import {TICKET_DIMENSIONS} from '../../../core/report/tickets/ticket-groups.ts'
import {reportTargets, type TargetsReport} from '../../../core/target/report-targets.ts'
import {targetReportColumns, targetReportRows} from '../../../core/target/target-columns.ts'
import {TARGET_METRICS} from '../../../core/target/target.ts'
import {ACTIVITY_METRICS, presentActivity, presentActivityNotes} from '../../../present/report/activity.ts'
import {funnelBars, presentFunnel, presentFunnelNotes} from '../../../present/report/funnel.ts'
import {noLeads} from '../../../present/report/lead-scope.ts'
import {presentRepNotes, presentReps} from '../../../present/report/reps.ts'
import {presentSources, presentSourcesNotes} from '../../../present/report/sources.ts'
import {presentTargetNotes, presentTargets} from '../../../present/report/targets.ts'
import {noTickets, presentAfter, presentTicketNotes, presentTickets} from '../../../present/report/tickets.ts'
import {customerScope, daysOf, flagOf, leadScope, parts, type ReportKind, tableOf} from '../kind.ts'

const TARGETS_OF = ['rep', 'shop', 'region'] as const

export const TARGETS: ReportKind<TargetsReport> = {
  hangs: 'store',
  work: async ({context, asOf}, {month, by, measure}) =>
    reportTargets(context, {
      asOf,
      month: month === '' ? undefined : month,
      metric: flagOf(measure, TARGET_METRICS),
      by: flagOf(by, TARGETS_OF),
    }),
  text: (report, look) => {
    if (report.targets.length === 0) return presentTargets(report, look)
    const table = tableOf(targetReportRows(report), targetReportColumns(report.state), look)
    return parts(presentTargets(report, look), table, presentTargetNotes(report, look))
  },
  rows: (report) => ({rows: targetReportRows(report), columns: targetReportColumns(report.state)}),
}

export const REPS: ReportKind<RepsReport> = {
  hangs: 'store',
  work: async ({context, asOf}, options) => reportReps(context, {asOf, ...daysOf(options)}),
  text: (report, look) => {
    if (report.reps.length === 0) return presentReps(report, look)
    const table = tableOf(repListRows(report.reps), repReportColumns(report.reps), look)
    return parts(presentReps(report, look), table, presentRepNotes(report, look))
  },
  rows: ({reps}) => ({rows: repListRows(reps), columns: repReportColumns(reps)}),
}

export const FUNNEL: ReportKind<FunnelReport> = {
  hangs: 'store',
  work: async (desk, options) =>
    reportFunnel(desk.context, {...leadScope(desk, options, LEAD_LIST_COLUMNS), by: flagOf(options.by, FUNNEL_BY)}),
  text: (report, look) =>
    report.total.leads === 0
      ? noLeads(report, look)
      : parts(
          presentFunnel(report, look),
          funnelBars(report, look),
          tableOf(funnelRows(report), funnelColumns(report.by), look),
          presentFunnelNotes(report, look),
        ),
  rows: (report) => ({rows: funnelRows(report), columns: funnelColumns(report.by)}),
}

export const SOURCES: ReportKind<SourcesReport> = {
  hangs: 'store',
  work: async (desk, options) => reportSources(desk.context, leadScope(desk, options, LEAD_LIST_COLUMNS)),
  text: (report, look) =>
    report.total.leads === 0
      ? noLeads(report, look)
      : parts(
          presentSources(report, look),
          tableOf(sourceRows(report, {withTotal: true}), SOURCE_REPORT_COLUMNS, look),
          presentSourcesNotes(report, look),
        ),
  rows: (report) => ({rows: sourceRows(report, {withTotal: false}), columns: SOURCE_REPORT_COLUMNS}),
}

export const TICKETS: ReportKind<TicketReport> = {
  hangs: 'store',
  work: async (desk, options) =>
    reportTickets(desk.context, {
      ...(await customerScope(desk, options)),
      by: flagOf(options.by, TICKET_DIMENSIONS) ?? 'kind',
    }),
  text: (report, look) =>
    report.total.tickets === 0
      ? noTickets(report, look)
      : parts(
          presentTickets(report, look),
          tableOf(ticketListRows(report), ticketReportColumns(report.by), look),
          presentAfter(report, look),
          presentTicketNotes(report, {shown: undefined, look}),
        ),
  rows: (report) => ({rows: ticketListRows(report), columns: ticketReportColumns(report.by)}),
}

export const ACTIVITY: ReportKind<ActivityReport> = {
  hangs: 'store',
  work: async ({context, asOf}, options) =>
    reportActivity(context, {asOf, by: flagOf(options.by, ACTIVITY_BY) ?? 'day', ...daysOf(options)}),
  text: (report, look, {measure}) =>
    parts(
      presentActivity(report, flagOf(measure, ACTIVITY_METRICS) ?? 'contacts', look),
      tableOf(activityRows(report), activityColumns(report.by), look),
      presentActivityNotes(report, look),
    ),
  rows: (report) => ({rows: activityRows(report), columns: activityColumns(report.by)}),
}
