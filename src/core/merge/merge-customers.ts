import {addToLedger} from '../consent/take-consent.ts'
import {CrmError} from '../error/crm-error.ts'
import {winMatchedLeads} from '../lead/win-matched.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Draft} from '../store/store.ts'
import {type Obstacle, obstacleError, obstacleTo} from './check-group.ts'
import {handOver} from './hand-over.ts'
import {loadSides} from './load-sides.ts'
import type {MergePlan, MergeSide} from './merge-plan.ts'
import type {Merge} from './merge.ts'
import {planMerge} from './plan-merge.ts'
import {differentPairs} from './verdicts.ts'

export interface MergeInput {
  /** Ids that are one customer each. No id may be in two groups. */
  groups: readonly (readonly string[])[]
  /** The id that stays; for one group only. */
  into?: string | undefined
  /** Merge although a person judged two of them different. */
  force?: boolean | undefined
  /** Leave out groups that cannot be merged instead of refusing all. */
  skip?: boolean | undefined
  dryRun: boolean
}

/** A merge as it was done or would be. Without an id in a dry run, in which none is given out for good. */
export type MergeDone = MergePlan & {id: string | undefined}

export interface MergeResult {
  dry_run: boolean
  /** The change in the journal, for `patron undo`. */
  change_id: number | undefined
  /** Groups that became one customer each. */
  groups: number
  /** Customers that went into others. */
  merged: number
  /** How much changed hands, by kind. */
  moved: Record<string, number>
  /** The first of the merges; all of them when one was asked for. */
  merges: MergeDone[]
  skipped: Obstacle[]
}

const EXAMPLES = 10

/**
 * Makes one customer of each group, in one change however many they are: identities, orders and everything else go to
 * the survivor, of consents the strictest counts, and what an unmerge needs is kept. Throws REFUSED or NOT_FOUND.
 */
export async function mergeCustomers({store, now, who}: Context, input: MergeInput): Promise<MergeResult> {
  const header = {command: 'customer merge', who, at: now()}
  const work = (draft: Draft): Promise<MergeResult> => mergeGroups(draft, input, header)
  return input.dryRun ? store.rehearse(header, work) : store.write(header, work)
}

async function mergeGroups(
  draft: Draft,
  input: MergeInput,
  {at, who}: {at: string; who: string},
): Promise<MergeResult> {
  const {dryRun} = input
  const planned = await planGroups(draft, input)
  const {plans, skipped} = planned
  const merges = plans.length === 0 ? [] : await doMerges(draft, planned, {at, who})
  const merged = plans.flatMap((plan) => plan.merged).length
  draft.describe(summaryOf(plans), {customers_merged: merged})
  return {
    dry_run: dryRun,
    change_id: dryRun || plans.length === 0 ? undefined : draft.changeId,
    groups: plans.length,
    merged,
    moved: countMoved(merges),
    merges: plans.slice(0, EXAMPLES).map((plan, index) => ({id: dryRun ? undefined : merges[index]?.id, ...plan})),
    skipped,
  }
}

async function doMerges(draft: Draft, {plans, sides}: Planned, {at, who}: {at: string; who: string}): Promise<Merge[]> {
  const takers = new Map(plans.flatMap(({into, merged}) => merged.map((id): [string, string] => [id, into])))
  const {moved, kept} = await handOver(draft, takers, (id) => sides.get(id)?.orders ?? 0)
  const ids = await draft.nextIds('merge', plans.length)
  const merges = plans.map(({into, merged, after}, index): Merge => {
    const before = [into, ...merged].map((one) => (sides.get(one) as MergeSide).customer)
    const own = Object.fromEntries(merged.map((one) => [one, moved.get(one) ?? {}]))
    const names = {id: ids[index] as string, at, who, customer_id: into, merged}
    return {...names, before, after, moved: own, kept: kept.get(into) ?? {}}
  })
  await draft.save(
    'customer',
    plans.map(({after}) => after),
  )
  await draft.remove('customer', [...takers.keys()])
  await draft.create('merge', merges)
  await winMatchedLeads(draft, {customers: plans.map(({into}) => into)})
  await noteWithdrawals(draft, plans, merges)
  return merges
}

interface Planned {
  plans: MergePlan[]
  skipped: Obstacle[]
  sides: Map<string, MergeSide>
}

async function planGroups(draft: Draft, {groups, into, force, skip}: MergeInput): Promise<Planned> {
  const ids = groups.flat()
  refuseOverlap(groups)
  const sides = await loadSides(draft, ids)
  const different = force ? new Set<string>() : await differentPairs(draft)
  const trusted = (await loadSettings(draft))['merge.trusted_sources']
  const plans: MergePlan[] = []
  const skipped: Obstacle[] = []
  for (const group of groups) {
    const obstacle = obstacleTo(group, {sides, different})
    if (!obstacle)
      plans.push(
        planMerge(
          group.map((id) => sides.get(id) as MergeSide),
          {into, trusted},
        ),
      )
    else if (skip) skipped.push(obstacle)
    else throw obstacleError(obstacle)
  }
  return {plans, skipped, sides}
}

function refuseOverlap(groups: readonly (readonly string[])[]): void {
  const seen = new Map<string, number>()
  groups.forEach((group, index) => {
    for (const id of group) {
      if ((seen.get(id) ?? index) !== index) throw new CrmError('BAD_INPUT', `${id} is in two groups to merge.`)
      seen.set(id, index)
    }
  })
}

/** Where one of them had granted what now counts as withdrawn for all, the ledger says that the merge took it back. */
async function noteWithdrawals(draft: Draft, plans: readonly MergePlan[], merges: readonly Merge[]): Promise<void> {
  const entries = plans.flatMap(({withdrawn}, index) => {
    const {id, customer_id, at, who} = merges[index] as Merge
    return withdrawn.map(({channel, granted_by}) => ({
      ...{customer_id, channel, state: 'withdrawn' as const, at, who},
      source: `merge ${id}`,
      proof: `granted by ${granted_by.join(', ')}, withdrawn by another of the merged`,
    }))
  })
  await addToLedger(draft, entries)
}

function summaryOf(plans: readonly MergePlan[]): string {
  const [first] = plans
  if (!first) return ''
  if (plans.length === 1) return `${first.merged.join(', ')} into ${first.into}`
  return `${plans.length} groups of customers`
}

function countMoved(merges: readonly Merge[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const {moved} of merges) {
    for (const own of Object.values(moved)) {
      for (const [kind, ids] of Object.entries(own)) counts[kind] = (counts[kind] ?? 0) + ids.length
    }
  }
  return counts
}
