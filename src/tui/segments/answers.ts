import {CrmError} from '../../core/error/crm-error.ts'
import {toMajor} from '../../core/money/money.ts'
import type {Profile} from '../../core/profile/profile.ts'
import {compareGroups, type GroupComparison} from '../../core/segment/compare-groups.ts'
import {type GroupSum, sumGroups} from '../../core/segment/group-sums.ts'
import {VALUE_CLASSES} from '../../core/segment/value-class.ts'
import type {SavedView} from '../../core/setting/dashboard-checks.ts'
import type {Answers} from '../office/desk.ts'
import {profileBefore} from '../office/earlier-profile.ts'
import {placesOf} from '../people/places.ts'
import {searchedProfile} from '../people/search.ts'
import type {SegmentsAnswer, SegmentsQuestions, ViewSum} from './questions.ts'

/** What the segments are made of. */
export const SEGMENTS_ANSWERS: Answers<SegmentsQuestions> = {
  segments: async (desk) => {
    const profile = await desk.profile()
    return (keptOf(profile).segments ??= segmentsOf(profile))
  },
  'segment-change': async (desk, {days}) => {
    const profile = await desk.profile()
    const kept = keptOf(profile)
    const before = await profileBefore(desk, days)
    return (kept.change ??= compareGroups(profile, before))
  },
  'value-classes': async (desk) => {
    const profile = await desk.profile()
    return (keptOf(profile).classes ??= classesOf(profile))
  },
  'segment-views': async (desk) => {
    const views = Object.entries(desk.settings['dashboard.views'])
    const profile = await searchedProfile(desk, ...views.map(([, {search = ''}]) => search))
    return views.map(([name, view]) => viewSum(profile, name, view))
  },
}

/** What was worked out of a profile. */
interface Kept {
  segments?: SegmentsAnswer
  classes?: readonly GroupSum[]
  change?: GroupComparison
}

const known = new WeakMap<Profile, Kept>()

function keptOf(profile: Profile): Kept {
  const own = known.get(profile) ?? {}
  known.set(profile, own)
  return own
}

function segmentsOf(profile: Profile): SegmentsAnswer {
  const [grid, rfm] = [profile.grid(), profile.rfm()]
  return {
    recency_days: grid.cuts.recency,
    orders: grid.cuts.frequency,
    grid: sumGroups(profile.inputs, grid),
    named: sumGroups(profile.inputs, rfm),
  }
}

function classesOf(profile: Profile): readonly GroupSum[] {
  const classes = profile.buyers() > 0 ? profile.valueClasses() : undefined
  return classes ? sumGroups(profile.inputs, {segments: VALUE_CLASSES, segment: classes.valueClass}) : []
}

function viewSum(profile: Profile, name: string, {where = '', search = '', sort = ''}: SavedView): ViewSum {
  const view = {group: name, where, search, sort}
  try {
    return {...view, ...sumOf(profile, placesOf(profile, {where, filter: search, sort: ''}))}
  } catch (error) {
    if (!(error instanceof CrmError)) throw error
    return {...view, customers: 0, share: 0, revenue: 0, revenue_share: 0, problem: error.message}
  }
}

function sumOf({inputs, size}: Profile, who: Int32Array): Omit<GroupSum, 'group'> {
  const {revenue, digits} = inputs
  const all = revenue.reduce((sum, one) => sum + one, 0)
  const own = who.reduce((sum, index) => sum + (revenue[index] as number), 0)
  return {
    customers: who.length,
    share: size === 0 ? 0 : who.length / size,
    revenue: toMajor(own, digits),
    revenue_share: all === 0 ? 0 : own / all,
  }
}
