import type {LeadPotential, LeadSource, LeadStage} from '../lead/lead.ts'
import {secondOfOrder, shoppingSecond, timeText} from './clock-time.ts'
import {demoCustomer, type DemoCustomer} from './customers.ts'
import {REPS_PER_SHOP, type DemoShop} from './demo-shop.ts'
import {businessName, chineseName} from './names.ts'
import {DEMO_SHARES} from './parameters.ts'
import {demoPhone} from './phone.ts'
import {demoProcess} from './process.ts'
import {createRandom, type Random} from './random.ts'
import {exponential, pickWeighted, poisson, runningSums} from './sampling.ts'
import {orderStream, STREAMS} from './streams.ts'

/** A lead of the demo shop, named as in LEAD_COLUMNS; an absent value is empty, times as the files write them. */
export interface DemoLead {
  name: string
  phone: string
  source: LeadSource
  stage: LeadStage
  region: string
  city: string
  shop: string
  industry: string
  potential: LeadPotential
  owner: string
  created_at: string
  contacts: number
  first_contact_at: string
  last_contact_at: string
}

const SECONDS_A_DAY = 86_400
const SOURCES: readonly LeadSource[] = [
  'referral',
  'web',
  'walk-in',
  'event',
  'cold-visit',
  'phone',
  'map-data',
  'bought-list',
]
const POTENTIALS: readonly LeadPotential[] = ['high', 'medium', 'low']
/** What sets leads that buy apart from those that do not: a score can learn it. */
const BUYING = {
  sources: runningSums([5, 3, 4, 2, 1.5, 1.5, 0.6, 0.4]),
  potentials: runningSums([45, 40, 15]),
  hours: 14,
}
const IDLE = {sources: runningSums([1.5, 3, 2, 2, 4, 2, 4, 4]), potentials: runningSums([15, 40, 45]), hours: 50}

/**
 * Leads one by one: those of customers who bought later (same phone), each at its customer's place in the row of
 * customers, and between them people who never bought, many of them fresh.
 */
export function* demoLeads(shop: DemoShop): Iterable<DemoLead> {
  const random = createRandom()
  for (let index = 0; index < shop.customers; index++) {
    const customer = demoCustomer(shop, random, index)
    if (customer.from_lead) yield buyingLead(shop, random, customer)
    random.seed(shop.seed, index, orderStream(STREAMS.lead, 1))
    if (random.unit() < DEMO_SHARES.idle_leads) yield idleLead(shop, random, index)
  }
}

/** Created one to 25 days before the first purchase; a contact that would come later than it never happened. */
function buyingLead(shop: DemoShop, random: Random, customer: DemoCustomer): DemoLead {
  const joinedDay = shop.firstDay + Math.floor(demoProcess(shop, random, customer.index).joined)
  const bought = joinedDay * SECONDS_A_DAY + secondOfOrder(shop, random, {index: customer.index, ordinal: 0})
  random.seed(shop.seed, customer.index, STREAMS.lead)
  const created = (joinedDay - 1 - random.below(25)) * SECONDS_A_DAY + shoppingSecond(random)
  const {name, phone, region, city, industry, home, guide} = customer
  const person = {name, phone, region, city, industry, shop: shop.shops[home]?.id ?? '', owner: guide}
  return leadOf(person, random, {created, end: bought, traits: BUYING})
}

function idleLead(shop: DemoShop, random: Random, index: number): DemoLead {
  const business = random.unit() < 0.3
  const {name, industry} = {industry: '', ...(business ? businessName(random) : chineseName(random))}
  const home = random.below(shop.shops.length)
  const place = shop.shops[home]
  const fresh = random.unit() < 0.15
  const age = fresh ? random.below(Math.min(4, shop.days)) : random.below(shop.days)
  const lastDay = shop.firstDay + shop.days - 1
  const created = (lastDay - age) * SECONDS_A_DAY + shoppingSecond(random)
  const owner = shop.reps[home * REPS_PER_SHOP + random.below(REPS_PER_SHOP)]?.id ?? ''
  const phone = demoPhone('lead', index, shop.seed)
  const person = {
    name,
    phone,
    industry,
    region: place?.region ?? '',
    city: place?.city ?? '',
    shop: place?.id ?? '',
    owner,
  }
  return leadOf(person, random, {created, end: (lastDay + 1) * SECONDS_A_DAY, traits: IDLE})
}

type Person = Pick<DemoLead, 'name' | 'phone' | 'region' | 'city' | 'shop' | 'industry' | 'owner'>

/** Fills in what became of a lead between its creation and `end` (both in seconds). */
function leadOf(
  person: Person,
  random: Random,
  {created, end, traits}: {created: number; end: number; traits: typeof IDLE},
): DemoLead {
  const source = SOURCES[pickWeighted(random, traits.sources)] as LeadSource
  const potential = POTENTIALS[pickWeighted(random, traits.potentials)] as LeadPotential
  const first = created + Math.floor(exponential(random, 1 / (traits.hours * 3600)))
  const more = poisson(random, 1.5)
  const last = first + more * 3 * SECONDS_A_DAY
  const met = first < end
  const contacts = met ? 1 + (last < end ? more : Math.floor((end - 1 - first) / (3 * SECONDS_A_DAY))) : 0
  const stage = stageOf({met, idleDays: traits === IDLE ? (end - created) / SECONDS_A_DAY : 0}, random.unit())
  return {
    ...person,
    owner: stage === 'new' ? '' : person.owner,
    source,
    stage,
    potential,
    created_at: textOfSecond(created),
    contacts,
    first_contact_at: met ? textOfSecond(first) : '',
    last_contact_at: met ? textOfSecond(first + (contacts - 1) * 3 * SECONDS_A_DAY) : '',
  }
}

function stageOf({met, idleDays}: {met: boolean; idleDays: number}, draw: number): LeadStage {
  if (!met) return draw < 0.6 ? 'new' : 'assigned'
  if (idleDays < 45) return draw < 0.6 ? 'contacted' : 'qualified'
  if (draw < 0.65) return 'lost'
  return draw < 0.85 ? 'recycled' : 'contacted'
}

function textOfSecond(second: number): string {
  return timeText(Math.floor(second / SECONDS_A_DAY), second % SECONDS_A_DAY)
}
