import type {TagRule} from './tag-rule.ts'

/**
 * The rules that every shop begins with, along the three dimensions. Thresholds are in the conditions, to be seen and
 * replaced; those of tiers, segments and churn are settings.
 */
export const STARTER_RULES = {
  'new-member': {
    dimension: 'who',
    condition: 'registered_days <= 30',
    meaning: 'became known in the last 30 days',
  },
  'birthday-soon': {
    dimension: 'who',
    condition: 'days_to_birthday <= 30',
    meaning: 'has the birthday within 30 days',
  },
  'sole-shop': {
    dimension: 'who',
    condition: 'kind == "sole-shop"',
    meaning: 'a shop of its own that buys',
  },
  'chain-store': {
    dimension: 'who',
    condition: 'kind == "chain-store"',
    meaning: 'a store of a chain that buys',
  },
  'no-guide': {
    dimension: 'who',
    condition: 'orders > 0 && guide == ""',
    meaning: 'has bought, and no shop guide is in charge',
  },
  reachable: {
    dimension: 'who',
    condition: 'size(consent) > 0',
    meaning: 'agreed to at least one channel of messages',
  },
  'big-basket': {
    dimension: 'behaviour',
    condition: 'orders >= 2 && relative_order_value >= 1.5',
    meaning: 'spends half as much again as the mean buyer, per order',
  },
  'small-basket': {
    dimension: 'behaviour',
    condition: 'orders >= 2 && relative_order_value <= 0.5',
    meaning: 'spends at most half of what the mean buyer does, per order',
  },
  cycle: {
    dimension: 'behaviour',
    condition: 'purchase_days >= 3',
    value:
      'median_gap_days <= 10 ? "weekly" : median_gap_days <= 45 ? "monthly" : median_gap_days <= 135 ? "quarterly" : "rarely"',
    meaning: 'how often they buy, by the median of their own gaps: up to 10, 45, 135 days or more',
  },
  loves: {
    dimension: 'behaviour',
    condition: 'purchase_days >= 2 && favourite_share >= 0.4 && favourite_category != ""',
    value: 'favourite_category',
    meaning: 'the category that takes at least two fifths of what they spend',
  },
  'deal-seeker': {
    dimension: 'behaviour',
    condition: 'orders >= 3 && discount_share >= 0.2',
    meaning: 'a fifth or more of the list price is taken off what they buy',
  },
  'full-price': {
    dimension: 'behaviour',
    condition: 'orders >= 3 && discount_share < 0.02',
    meaning: 'buys almost without discounts',
  },
  'multi-channel': {
    dimension: 'behaviour',
    condition: 'orders >= 3 && favourite_channel_share <= 0.8',
    meaning: 'a fifth or more of the revenue comes by other channels than the main one',
  },
  'one-time': {
    dimension: 'behaviour',
    condition: 'purchase_days == 1 && recency_days > 60',
    meaning: 'bought on one day, and not again for over 60 days',
  },
  'top-tier': {
    dimension: 'value',
    condition: 'tier == "gold" || tier == "platinum"',
    meaning: 'gold or platinum by the revenue of the last 365 days (setting tier.revenue)',
  },
  loyal: {
    dimension: 'value',
    condition: 'r_score >= 4 && f_score >= 4',
    meaning: 'among the two fifths who buy most often and bought most recently',
  },
  'high-value-at-risk': {
    dimension: 'value',
    condition: 'm_score >= 4 && recency_days <= 180 && churn_risk in ["medium", "high"]',
    meaning: 'among the two fifths who brought most, and silent for longer than usual',
  },
  'high-value-asleep': {
    dimension: 'value',
    condition: 'm_score >= 4 && recency_days > 180',
    meaning: 'among the two fifths who brought most, and silent for over half a year',
  },
  'promising-new': {
    dimension: 'value',
    condition: 'tenure_days <= 90 && orders <= 3 && relative_order_value >= 1.2',
    meaning: 'first bought in the last 90 days, and spends more per order than the mean buyer',
  },
} as const satisfies Readonly<Record<string, Omit<TagRule, 'id' | 'off'>>>

export type StarterRule = keyof typeof STARTER_RULES
