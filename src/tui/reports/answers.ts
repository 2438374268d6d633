import {CrmError} from '../../core/error/crm-error.ts'
import type {Answers, Desk} from '../office/desk.ts'
import {shownPage} from '../shared/shown.ts'
import type {ReportKind} from './kind.ts'
import {BEHAVIOUR, STRUCTURE, TOP} from './kinds/customer-kinds.ts'
import {COHORT, LADDER, PARETO, REGION, SALES} from './kinds/order-kinds.ts'
import {ACTIVITY, FUNNEL, REPS, SOURCES, TARGETS, TICKETS} from './kinds/work-kinds.ts'
import type {ReportName, ReportOptions, ReportsQuestions} from './questions.ts'
import {filledText, reportLines} from './report-lines.ts'

const KINDS: Readonly<Record<ReportName, ReportKind>> = {
  ...{sales: erased(SALES), ladder: erased(LADDER), pareto: erased(PARETO), cohort: erased(COHORT)},
  ...{region: erased(REGION), top: erased(TOP), behaviour: erased(BEHAVIOUR), structure: erased(STRUCTURE)},
  ...{targets: erased(TARGETS), reps: erased(REPS), funnel: erased(FUNNEL), sources: erased(SOURCES)},
  ...{tickets: erased(TICKETS), activity: erased(ACTIVITY)},
}

/** The reports, made by what makes those of the commands. */
export const REPORTS_ANSWERS: Answers<ReportsQuestions> = {
  report: async (desk, {report, options, look, rows}) => {
    const kind = KINDS[report]
    const result = await resultOf(desk, {report, kind, options})
    const shown = shownPage(result, look)
    const text = filledText((height) => kind.text(shown, {...look, height, color: true}, options), rows)
    return {lines: reportLines(text, look.width, kind.heat ?? false), ...kind.rows(result, options)}
  },
}

/** What is asked of one kind of report is only ever answered by it. */
function erased<R>(kind: ReportKind<R>): ReportKind {
  return kind as ReportKind<unknown>
}

interface Wanted {
  report: ReportName
  kind: ReportKind
  options: ReportOptions
}

/** Reports kept of one state of the store. */
const KEPT = 20

/** By the profile, or where a report tells more than that hangs on, by the store, with the state that they are of. */
const byProfile = new WeakMap<object, Map<string, Promise<unknown>>>()
const byStore = new WeakMap<object, {state: string; results: Map<string, Promise<unknown>>}>()

async function resultOf(desk: Desk, {report, kind, options}: Wanted): Promise<unknown> {
  const results = kind.hangs === 'profile' ? await ofProfile(desk) : await ofStore(desk)
  const key = JSON.stringify([report, options])
  const result = results.get(key) ?? kind.work(desk, options)
  results.delete(key)
  results.set(key, result)
  const [oldest] = results.keys()
  if (results.size > KEPT && oldest !== undefined) results.delete(oldest)
  try {
    return await result
  } catch (error) {
    results.delete(key)
    throw error instanceof CrmError ? withHint(error) : error
  }
}

async function ofProfile(desk: Desk): Promise<Map<string, Promise<unknown>>> {
  const profile = await desk.profile()
  const results = byProfile.get(profile) ?? new Map<string, Promise<unknown>>()
  byProfile.set(profile, results)
  return results
}

async function ofStore({context: {store}, asOf}: Desk): Promise<Map<string, Promise<unknown>>> {
  const state = `${asOf} ${await store.stamp()}`
  const kept = byStore.get(store)
  if (kept?.state === state) return kept.results
  const results = new Map<string, Promise<unknown>>()
  byStore.set(store, {state, results})
  return results
}

/** A screen has room for more than what went wrong. */
function withHint({code, message, hint}: CrmError): CrmError {
  return hint === undefined ? new CrmError(code, message) : new CrmError(code, `${message} ${hint}`)
}
