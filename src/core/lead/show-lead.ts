import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Instant} from '../time/day.ts'
import {findLead} from './find-lead.ts'
import type {Lead} from './lead.ts'
import {leadDue, type LeadDue} from './lead-due.ts'
import {loadPace} from './lead-pace.ts'
import {leadRoad, type RoadStep} from './lead-road.ts'

/** The lead's page: its record, the contact that is due next, the road so far, and the name of the customer it became. */
export interface LeadPage {
  lead: Lead
  due: LeadDue | undefined
  road: RoadStep[]
  customer_name: string | undefined
}

/** Everything known of one lead. Throws NOT_FOUND or AMBIGUOUS. */
export async function showLead({store, now}: Context, reference: string): Promise<LeadPage> {
  return store.read(async (book) => {
    const settings = await loadSettings(book)
    const lead = await findLead(book, reference, settings.country)
    const customer = lead.customer_id === undefined ? undefined : await book.get('customer', lead.customer_id)
    return {lead, ...(await standingOf(lead, now(), settings)), customer_name: customer?.name}
  })
}

async function standingOf(
  lead: Lead,
  now: Instant,
  settings: Parameters<typeof loadPace>[0],
): Promise<Pick<LeadPage, 'due' | 'road'>> {
  const pace = await loadPace(settings, {leads: [lead], now})
  return {due: leadDue(lead, now, pace), road: leadRoad(lead, now)}
}
