import type {Customer} from '../customer/customer.ts'
import {CrmError} from '../error/crm-error.ts'
import type {ListColumn, ListRow} from '../listing/list-column.ts'
import {currencyDigits, toMajor} from '../money/money.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Book} from '../store/store.ts'
import {customersWithOpenComplaint} from '../ticket/open-complaint.ts'
import {type Day, dayOf, type Instant} from '../time/day.ts'
import {type Campaign, isPlannedBy} from './campaign.ts'

export const CAMPAIGN_LIST_COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'name', type: 'text'},
  {key: 'channel', type: 'text'},
  {key: 'audience', type: 'text'},
  {key: 'offer', type: 'text', extra: true},
  {key: 'as_of', type: 'day'},
  {key: 'starts_on', type: 'day', extra: true},
  {key: 'ends_on', type: 'day', extra: true},
  {key: 'reach', type: 'integer'},
  {key: 'control', type: 'integer'},
  {key: 'holdout', type: 'share', extra: true},
  {key: 'unit_cost', type: 'money', extra: true},
  {key: 'cost', type: 'money'},
  {key: 'created_at', type: 'instant'},
]

/** A campaign as a row: money in major units, with what reaching everybody costs. */
export interface CampaignRow extends ListRow {
  id: string
  name: string
}

/** All campaigns, or those that there were on a day, newest first. */
export async function listCampaigns(
  {store}: Pick<Context, 'store'>,
  {on = Number.POSITIVE_INFINITY}: {on?: Day} = {},
): Promise<CampaignRow[]> {
  return store.read(async (book) => {
    const digits = currencyDigits((await loadSettings(book)).currency)
    const campaigns = await book.all('campaign')
    return campaigns
      .filter((campaign) => isPlannedBy(campaign, on))
      .sort((left, right) => (left.created_at < right.created_at ? 1 : -1))
      .map((campaign) => campaignRow(campaign, digits))
  })
}

export async function showCampaign({store}: Context, reference: string): Promise<CampaignRow> {
  return store.read(async (book) =>
    campaignRow(await findCampaign(book, reference), currencyDigits((await loadSettings(book)).currency)),
  )
}

export const AUDIENCE_COLUMNS: readonly ListColumn[] = [
  {key: 'campaign_id', type: 'text'},
  {key: 'customer_id', type: 'text'},
  {key: 'name', type: 'text'},
  {key: 'phone', type: 'text'},
  {key: 'email', type: 'text'},
  {key: 'offer', type: 'text'},
]

/**
 * The people a campaign reaches, with what an SMS or mail provider needs; the control group is never among them, nor who
 * withdrew the channel, was erased or complained since it was planned.
 */
export async function exportAudience({store, now}: Context, reference: string): Promise<ListRow[]> {
  return store.read(async (book) => {
    const campaign = await findCampaign(book, reference)
    const {id, members, offer} = campaign
    const willing = await stillReached(book, campaign, now())
    const names = new Map(willing.map((customer) => [customer.id, customer.name]))
    const addresses = await addressesOf(book, new Set(members))
    const reached = members.filter((member) => names.has(member))
    return reached.map((customer_id) => ({
      campaign_id: id,
      customer_id,
      name: names.get(customer_id),
      offer,
      ...addresses.get(customer_id),
    }))
  })
}

/** Those of the audience who may still be reached: who did not withdraw the channel, is not erased and does not complain. */
export async function stillReached(
  book: Book,
  {members, channel}: Pick<Campaign, 'members' | 'channel'>,
  now: Instant,
): Promise<Customer[]> {
  const customers = await book.getMany('customer', members)
  const settings = await loadSettings(book)
  const complaining = await customersWithOpenComplaint(book, {settings, asOf: dayOf(now)})
  return customers.filter(
    ({id, consent, erased_at}) => consent?.[channel] !== 'withdrawn' && erased_at === undefined && !complaining.has(id),
  )
}

/** The campaign with an id, or with a name that only one has. Throws NOT_FOUND or AMBIGUOUS. */
export async function findCampaign(book: Book, reference: string): Promise<Campaign> {
  const byId = await book.get('campaign', reference.toUpperCase())
  if (byId) return byId
  const named = await book.find('campaign', 'name', [reference])
  if (named.length > 1) {
    throw new CrmError('AMBIGUOUS', `${named.length} campaigns are called "${reference}".`, {
      candidates: named.map(({id, as_of}) => `${id} ${as_of}`),
      hint: 'Name one by its id.',
    })
  }
  if (named[0]) return named[0]
  throw new CrmError('NOT_FOUND', `There is no campaign "${reference}".`, {hint: '`patron campaign list` shows all.'})
}

async function addressesOf(
  book: Book,
  members: ReadonlySet<string>,
): Promise<Map<string, {phone?: string; email?: string}>> {
  const {type, value, customer_id} = await book.columns('identity', ['type', 'value', 'customer_id'])
  const addresses = new Map<string, {phone?: string; email?: string}>()
  customer_id.forEach((id, index) => {
    const kind = type[index]
    if (id === undefined || !members.has(id) || (kind !== 'phone' && kind !== 'email')) return
    const own = addresses.get(id) ?? {}
    own[kind] ??= value[index] as string
    addresses.set(id, own)
  })
  return addresses
}

/** A campaign as a row of lists. */
export function campaignRow(
  {members: _members, controls: _controls, ...campaign}: Campaign,
  digits: number,
): CampaignRow {
  const major = (minor: number | undefined): number | undefined =>
    minor === undefined ? undefined : toMajor(minor, digits)
  return {
    ...campaign,
    unit_cost: major(campaign.unit_cost),
    budget: major(campaign.budget),
    cost: major(campaign.unit_cost * campaign.reach),
  }
}
