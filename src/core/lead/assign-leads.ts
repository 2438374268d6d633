import {CrmError} from '../error/crm-error.ts'
import {namesOf} from '../rep/active-rep.ts'
import {whoFits} from '../rep/who-fits.ts'
import {loadWork, type WorkLoad} from '../rep/work-load.ts'
import {loadSettings, type Settings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Draft} from '../store/store.ts'
import type {Instant} from '../time/day.ts'
import type {Where} from '../where/where.ts'
import type {Lead} from './lead.ts'
import {assignedTo} from './lead-rules.ts'
import {giveTasks} from './lead-tasks.ts'
import {LEAD_LIST_COLUMNS} from './list-leads.ts'
import {byPotential} from './list-pool.ts'
import {selectRows} from '../listing/select-rows.ts'
import {isPooled, restsUntil} from './pool-rules.ts'
import {type Assignment, type AssignRule, type LeftLead, type ShareOut, shareOut} from './share-out.ts'
import {type WinRates, winRates} from './win-rates.ts'

export interface AssignLeadsInput {
  rule: AssignRule
  where?: Where | undefined
  /** Leads that a rep gets at most in this run; unless said, as many as they can follow up in a day. */
  limit?: number | undefined
  dryRun: boolean
}

export interface AssignLeadsResult {
  rule: AssignRule
  dry_run: boolean
  assigned: Assignment[]
  left: LeftLead[]
  /** Best fit: decided leads that the rates come from, and how many of them the common rate weighs as much as. */
  rates?: {decided: number; strength: number} | undefined
  change_id: number | undefined
}

/**
 * Gives the open leads of the public pool to reps by a rule, the most promising first: to those of the lead's shop, else of
 * its region, else to anybody. Throws REFUSED where there is no rep, or no decided lead for best fit.
 */
export async function assignLeads({store, now, who}: Context, input: AssignLeadsInput): Promise<AssignLeadsResult> {
  const at = now()
  const header = {command: 'lead assign', who, at}
  const work = (draft: Draft): Promise<AssignLeadsResult> => assignAll(draft, input, at)
  return input.dryRun ? store.rehearse(header, work) : store.write(header, work)
}

async function assignAll(draft: Draft, input: AssignLeadsInput, at: Instant): Promise<AssignLeadsResult> {
  const {rule, dryRun} = input
  const settings = await loadSettings(draft)
  const leads = await draft.all('lead')
  const works = await loadWork(draft, {now: at, settings})
  if (works.length === 0) throw noReps()
  const rates = winRates(leads, settings['lead.fit_strength'])
  if (rule === 'best-fit' && rates.decided === 0) throw nothingDecided()
  const pool = leads.filter((lead) => isPooled(lead) && lead.created_at <= at).sort(byPotential)
  const chosen = selectRows(pool, LEAD_LIST_COLUMNS, {where: input.where})
  const shops = new Map((await draft.all('shop')).map((shop) => [shop.id, shop]))
  const plan = planOf(input, {rates, settings, at})
  const {assigned, left} = shareOut(chosen, {...plan, fits: whoFits(works, shops)})
  const given = assigned.map(({lead, work}) => assignedTo(lead, work.rep, {at, claimed: false}))
  await draft.save('lead', given)
  await giveTasks(draft, given)
  draft.describe(`by ${rule}`, {leads: assigned.length})
  const change_id = dryRun || assigned.length === 0 ? undefined : draft.changeId
  const known = rule === 'best-fit' ? {decided: rates.decided, strength: rates.strength} : undefined
  return {rule, dry_run: dryRun, assigned, left, rates: known, change_id}
}

function planOf(
  {rule, limit}: AssignLeadsInput,
  {rates, settings, at}: {rates: WinRates; settings: Settings; at: Instant},
): Omit<ShareOut, 'fits'> {
  return {
    rule,
    now: at,
    room: ({capacity, given_today}: WorkLoad) => limit ?? capacity - given_today,
    rests: (lead: Lead, {rep}: WorkLoad) => restsUntil(lead, namesOf(rep), {now: at, settings}) !== undefined,
    win: ({rep}: WorkLoad, lead: Lead) => rates.of(rep, lead),
  }
}

function noReps(): CrmError {
  return new CrmError('REFUSED', 'There is no rep to whom leads could be given.', {
    hint: 'Add one with patron rep add, or bring them in with patron rep import.',
  })
}

function nothingDecided(): CrmError {
  return new CrmError('REFUSED', 'No lead that a rep had was won or lost yet, so nobody knows who fits best.', {
    hint: 'Use --by least-busy until some are.',
  })
}
