import {leadsOpenOn} from '../../core/lead/was-open.ts'
import type {Profile} from '../../core/profile/profile.ts'
import {type QuadrantComparison, quadrantChange} from '../../core/segment/compare-quadrants.ts'
import {type CutProfile, cutProfile} from '../../core/segment/cut-profile.ts'
import {quadrantPoints, quadrantReport, type QuadrantReport} from '../../core/segment/report-quadrants.ts'
import {extentOf} from '../../present/chart/scatter/extent.ts'
import {scatterGrid, type ScatterPoints} from '../../present/chart/scatter/grid.ts'
import type {Answers, Desk} from '../office/desk.ts'
import {profileBefore} from '../office/earlier-profile.ts'
import type {QuadrantsQuestions} from './questions.ts'

/** What the map of the quadrants is made of. */
export const QUADRANTS_ANSWERS: Answers<QuadrantsQuestions> = {
  quadrants: async (desk, {cut}) => {
    const {profile, kept} = await cutOf(desk, cut)
    kept.report ??= quadrantReport(profile, 0)
    return {...kept.report, potential: {...kept.report.potential, leads: await openLeads(desk)}}
  },
  'quadrant-change': async (desk, {cut, days}) => {
    const {profile, kept} = await cutOf(desk, cut)
    const before = cutProfile(await profileBefore(desk, days), cut)
    kept.change ??= desk.context.store.read((book) => quadrantChange(book, profile, before))
    kept.change.catch(() => delete kept.change)
    const {potential, ...change} = await kept.change
    const leads = await openLeads(desk)
    return {...change, potential: {...potential, leads, leads_change: leads - potential.leads_before}}
  },
  'quadrant-plot': async (desk, {cut, columns, rows}) => {
    const {profile} = await cutOf(desk, cut)
    const points = pointsOf(await desk.profile())
    if (points.x.length === 0) return undefined
    const {orders_cut, value_cut} = profile.quadrants()
    return scatterGrid(points, {x_cut: orders_cut, y_cut: value_cut, columns, rows})
  },
}

/** Counted anew each time: leads come and go without a change of the profile. */
async function openLeads({context, asOf}: Desk): Promise<number> {
  const open = await context.store.read((book) => leadsOpenOn(book, asOf))
  return open.length
}

/** What was worked out of a profile by one cut. */
interface Kept {
  report?: QuadrantReport
  change?: Promise<QuadrantComparison>
}

const allCuts = new WeakMap<Profile, Map<string | undefined, {profile: CutProfile; kept: Kept}>>()
const allPoints = new WeakMap<Profile, ScatterPoints>()

async function cutOf(desk: Desk, cut: string | undefined): Promise<{profile: CutProfile; kept: Kept}> {
  const profile = await desk.profile()
  const cuts = allCuts.get(profile) ?? new Map<string | undefined, {profile: CutProfile; kept: Kept}>()
  allCuts.set(profile, cuts)
  const own = cuts.get(cut) ?? {profile: cutProfile(profile, cut), kept: {}}
  cuts.set(cut, own)
  return own
}

/** The buyers as points, and where they lie: the same for every size and cut. */
function pointsOf(profile: Profile): ScatterPoints {
  const known = allPoints.get(profile)
  if (known) return known
  const {orders, value, revenue} = quadrantPoints(profile)
  const own = {x: orders, y: value, weight: revenue, extents: {x: extentOf(orders), y: extentOf(value)}}
  allPoints.set(profile, own)
  return own
}
