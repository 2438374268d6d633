import type {FavouriteDimension} from '../order/favourite.ts'
import {textOfDay} from '../time/day.ts'
import type {Judgements} from './judgements.ts'
import {partOf} from './profile-part.ts'
import {type ProfileFieldSpec, type ProfileFieldSpecs, readFrom} from './profile-field.ts'

const favourite = (dimension: FavouriteDimension, meaning: string): ProfileFieldSpec => ({
  type: 'text',
  meaning,
  extra: true,
  needs: [dimension],
  value: (profile, index) => partOf(profile, dimension).values[index],
  column: (profile) => partOf(profile, dimension).values,
})

const share = (dimension: FavouriteDimension, meaning: string): ProfileFieldSpec => ({
  type: 'share',
  meaning,
  extra: true,
  needs: [dimension],
  ...readFrom((profile) => {
    const shares = partOf(profile, dimension).share
    return (index) => known(shares[index])
  }),
})

const different = (dimension: FavouriteDimension, meaning: string): ProfileFieldSpec => ({
  type: 'integer',
  meaning,
  extra: true,
  needs: [dimension],
  ...readFrom((profile) => {
    const counts = partOf(profile, dimension).different
    return (index) => counts[index]
  }),
})

/** What a customer prefers, and what passed between customer and shop besides purchases. */
export const RELATION_FIELDS = {
  favourite_category: favourite('category', 'category on which most was spent, as the products have it'),
  favourite_share: share('category', "the favourite category's share of what was spent"),
  favourite_brand: favourite('brand', 'brand on which most was spent'),
  favourite_brand_share: share('brand', "the favourite brand's share of what was spent"),
  favourite_shop: favourite('shop', 'shop with most revenue of the customer, whatever the home shop'),
  favourite_shop_share: share('shop', "that shop's share of the customer's revenue"),
  favourite_channel: favourite('channel', 'channel with most revenue of the customer'),
  favourite_channel_share: share('channel', "that channel's share of the customer's revenue"),
  next_category: {
    type: 'text',
    extra: true,
    meaning: 'category never bought of that goes best with those bought of, by what customers have in common',
    needs: ['next_category'],
    value: (profile, i) => partOf(profile, 'next_category')[i],
    column: (profile) => partOf(profile, 'next_category'),
  },
  shops_used: different('shop', 'different shops that the customer bought in'),
  channels_used: different('channel', 'different channels that the customer bought by'),
  categories_bought: different('category', 'different categories that the customer bought of'),
  brands_bought: different('brand', 'different brands that the customer bought'),
  points_balance: {
    type: 'integer',
    extra: true,
    meaning: 'points on the account; absent where there never were any',
    needs: ['points'],
    value: (profile, i) => known(partOf(profile, 'points')[i]),
  },
  touches_90d: {
    type: 'integer',
    extra: true,
    meaning: 'touches (visits, messages, calls, clicks and the like) in the last 90 days',
    needs: ['touches'],
    value: (profile, i) => partOf(profile, 'touches').recent[i],
  },
  intent_score: {
    type: 'integer',
    extra: true,
    meaning: 'how much touches of the last four weeks speak of an intent to buy, 0 to 100 (setting intent.points)',
    needs: ['intent'],
    value: (profile, i) => Math.round(partOf(profile, 'intent')[i] as number),
  },
  last_touch: {
    type: 'day',
    extra: true,
    meaning: 'day of the last touch',
    needs: ['touches'],
    value: lastTouch,
  },
  open_tickets: {
    type: 'integer',
    extra: true,
    meaning: 'after-sales tickets open at the end of the day',
    needs: ['tickets'],
    value: (profile, i) => partOf(profile, 'tickets').open[i],
  },
  late_tickets: {
    type: 'integer',
    extra: true,
    meaning: 'open tickets that were promised for an earlier day',
    needs: ['tickets'],
    value: (profile, i) => partOf(profile, 'tickets').late[i],
  },
  campaigns: {
    type: 'list',
    extra: true,
    meaning: 'campaigns that the customer is reached by; `campaign list` shows which there are',
    needs: ['campaigns'],
    value: (profile, i) => partOf(profile, 'campaigns').reached[i] ?? [],
  },
  held_out: {
    type: 'list',
    extra: true,
    meaning: 'campaigns that the customer is held out of, as one of the control group',
    needs: ['campaigns'],
    value: (profile, i) => partOf(profile, 'campaigns').held_out[i] ?? [],
  },
} as const satisfies ProfileFieldSpecs

function known(value: number | undefined): number | undefined {
  return value === undefined || Number.isNaN(value) ? undefined : value
}

function lastTouch(profile: Judgements, index: number): string | undefined {
  const day = partOf(profile, 'touches').last_day[index]
  return day === undefined || day < 0 ? undefined : textOfDay(day)
}
