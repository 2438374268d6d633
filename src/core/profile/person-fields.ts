import {MESSAGE_CHANNELS} from '../customer/customer.ts'
import type {IdentityField} from '../identity/first-identities.ts'
import {dayOf} from '../time/day.ts'
import {daysToBirthday} from './birthday-days.ts'
import type {Judgements} from './judgements.ts'
import {partOf} from './profile-part.ts'
import {type ProfileFieldSpec, type ProfileFieldSpecs} from './profile-field.ts'
import type {RecordField} from './profile-inputs.ts'

const record = (field: RecordField, meaning: string, extra = true): ProfileFieldSpec => ({
  type: field === 'registered_at' ? 'instant' : 'text',
  meaning,
  extra,
  needs: [field],
  value: ({inputs}, index) => inputs.records[field][index],
  column: ({inputs}) => inputs.records[field],
})

const identity = (field: IdentityField, meaning: string): ProfileFieldSpec => ({
  type: 'text',
  meaning,
  extra: true,
  needs: ['identities'],
  value: (profile, index) => partOf(profile, 'identities')[field][index],
  column: (profile) => partOf(profile, 'identities')[field],
})

/** Who a customer is: what the records say as they are now, whatever the day judged from. */
export const PERSON_FIELDS = {
  id: {type: 'text', meaning: 'customer id', value: ({inputs}, i) => inputs.ids[i], column: ({inputs}) => inputs.ids},
  name: record('name', 'name', false),
  phone: identity('phone', 'phone, the first of several; E.164'),
  email: identity('email', 'e-mail, the first of several'),
  card: identity('card', 'number of the member card, the first of several'),
  buyer_id: identity(
    'buyer_id',
    'customer number of a platform or of the shop, the channel before it; the first of several',
  ),
  gender: record('gender', 'female, male or other'),
  birthday: record('birthday', 'date of birth, --MM-DD without the year, lunar:MM-DD by the Chinese calendar'),
  days_to_birthday: {
    type: 'integer',
    extra: true,
    meaning: 'days until the next birthday, 0 on the day itself',
    needs: ['birthday'],
    value: ({inputs}, i) => daysToBirthday(inputs.records.birthday[i], inputs.asOf),
  },
  kind: record('kind', 'household, sole-shop or chain-store'),
  chain: record('chain', 'parent chain of a chain store'),
  household: record('household', 'household: the same for those who live together'),
  occupation: record('occupation', 'occupation'),
  region: record('region', 'province or region'),
  city: record('city', 'city', false),
  home_shop: record('home_shop', 'home shop'),
  guide: record('guide', 'shop guide in charge'),
  industry: record('industry', 'trade'),
  source: record('source', 'channel or source that brought the customer'),
  registered_at: record('registered_at', 'when the customer became known'),
  registered_days: {
    type: 'integer',
    extra: true,
    meaning: 'days since the customer became known',
    needs: ['registered_at'],
    value: registeredDays,
  },
  tags: {
    type: 'list',
    extra: true,
    meaning: 'tags given by people and by rules; `tag list` shows which there are',
    needs: ['tags'],
    value: allTags,
  },
  consent: {
    type: 'list',
    extra: true,
    meaning: `channels agreed to, of ${MESSAGE_CHANNELS.join(', ')}`,
    needs: ['consent'],
    value: consents,
  },
} as const satisfies ProfileFieldSpecs

function registeredDays({inputs}: Judgements, index: number): number | undefined {
  const registered = inputs.records.registered_at[index]
  return registered === undefined ? undefined : inputs.asOf - dayOf(registered)
}

function allTags(profile: Judgements, index: number): readonly string[] {
  const {given, ruled} = partOf(profile, 'tags')
  const [own = [], byRule = []] = [given[index], ruled[index]]
  return byRule.length === 0 ? own : [...new Set([...own, ...byRule])]
}

function consents({inputs}: Judgements, index: number): string[] {
  const consent = inputs.consents[index]
  if (consent === undefined) return []
  return MESSAGE_CHANNELS.filter((channel) => consent[channel] === 'granted')
}
