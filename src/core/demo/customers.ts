import type {DemoShop} from './demo-shop.ts'
import {REPS_PER_SHOP} from './demo-shop.ts'
import {businessName, chineseName, englishName} from './names.ts'
import {DEMO_SHARES} from './parameters.ts'
import {demoPhone} from './phone.ts'
import {pickWeighted, runningSums} from './sampling.ts'
import type {Random} from './random.ts'
import {STREAMS} from './streams.ts'

/** Who a customer of the demo shop is, and the habits that decide what (not when) they buy. */
export interface DemoCustomer {
  index: number
  kind: 'household' | 'sole-shop'
  industry: string
  name: string
  phone: string
  /** Used for some orders from the mini-program, together with the card. */
  second_phone: string
  email: string
  card: string
  region: string
  city: string
  /** Number of the home shop. */
  home: number
  /** Id of the rep who looks after them. */
  guide: string
  consent: string
  from_lead: boolean
  deal_seeker: boolean
  /** Size of the basket and of the quantities, 1 being usual. */
  basket: number
  units: number
  /** Chance of taking the favourite brand. */
  loyalty: number
}

const IDENTITY_KINDS = [
  {hasPhone: true, hasEmail: false, hasCard: true},
  {hasPhone: true, hasEmail: false, hasCard: false},
  {hasPhone: true, hasEmail: true, hasCard: false},
  {hasPhone: false, hasEmail: true, hasCard: false},
  {hasPhone: true, hasEmail: true, hasCard: true},
] as const
const identitySums = runningSums([50, 30, 8, 7, 5])
const BASKETS = [0.5, 0.8, 1, 1.4, 2.2]
const basketSums = runningSums([20, 25, 30, 17, 8])

/** The customer with this index; the same whenever asked. Indices from `shop.customers` on only registered. */
export function demoCustomer(shop: DemoShop, random: Random, index: number): DemoCustomer {
  random.seed(shop.seed, index, STREAMS.person)
  const business = random.unit() < DEMO_SHARES.businesses
  const home = random.below(shop.shops.length)
  const person = {industry: '', ...personName(random, business)}
  const place = shop.shops[home]
  const located = random.unit() < 0.92
  const identity = identityOf(shop, random, {index, latin: person.latin})
  const loyal = random.unit() < 0.6
  return {
    index,
    kind: business ? 'sole-shop' : 'household',
    industry: person.industry,
    name: person.name,
    ...identity,
    region: located ? (place?.region ?? '') : '',
    city: located ? (place?.city ?? '') : '',
    home,
    guide: shop.reps[home * REPS_PER_SHOP + random.below(REPS_PER_SHOP)]?.id ?? '',
    consent: consentOf(random.unit()),
    from_lead: identity.phone !== '' && index < shop.customers && random.unit() < DEMO_SHARES.from_lead,
    deal_seeker: random.unit() < DEMO_SHARES.deal_seekers,
    basket: (BASKETS[pickWeighted(random, basketSums)] as number) * (place?.basket ?? 1) * (business ? 1.5 : 1),
    units: business ? 4 : 1,
    loyalty: loyal ? 0.85 : 0.3,
  }
}

function personName(random: Random, business: boolean): {name: string; latin: string; industry?: string} {
  if (business) return businessName(random)
  return random.unit() < DEMO_SHARES.english_names ? englishName(random) : chineseName(random)
}

type Identity = Pick<DemoCustomer, 'phone' | 'second_phone' | 'email' | 'card'>

function identityOf(shop: DemoShop, random: Random, {index, latin}: {index: number; latin: string}): Identity {
  const {hasPhone, hasEmail, hasCard} = IDENTITY_KINDS[
    pickWeighted(random, identitySums)
  ] as (typeof IDENTITY_KINDS)[number]
  const buys = index < shop.customers
  const owner = buys ? 'customer' : 'registered'
  const number = buys ? index : index - shop.customers
  const two = random.unit() < DEMO_SHARES.second_phone && hasCard && buys
  return {
    phone: hasPhone ? demoPhone(owner, number, shop.seed) : '',
    second_phone: two ? demoPhone('second', index, shop.seed) : '',
    email: hasEmail ? `${latin}.${index + 1}@example.com` : '',
    card: hasCard ? `VIP${10_000_000 + index}` : '',
  }
}

/** Most have been asked and said yes; a blank means never asked. */
function consentOf(draw: number): string {
  if (draw < 0.62) return 'yes'
  return draw < 0.78 ? 'no' : ''
}
