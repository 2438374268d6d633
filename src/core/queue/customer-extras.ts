import type {ListColumnType} from '../listing/list-column.ts'
import type {ProfileNeed} from '../profile/profile-need.ts'

/** A field that rules about customers have beside the profile's. */
export interface ExtraField {
  type: ListColumnType
  meaning: string
  /** What it is read from. */
  from: 'road' | 'due' | 'dates' | 'holidays' | 'contacts' | 'visits' | 'reviews' | 'refunds' | 'wishes' | 'shop'
  /** What of the profile it is worked out from. */
  needs?: readonly ProfileNeed[]
}

export type ExtraSource = ExtraField['from']

/** What rules about customers can name besides the profile: days count from the day of the queue. */
export const EXTRA_FIELDS = {
  stable: {
    type: 'boolean',
    meaning: 'as many purchase days as make a relation stable (`patron report ladder`)',
    from: 'road',
    needs: ['gaps', 'learned'],
  },
  top_value: {
    type: 'boolean',
    meaning: 'among the top share by revenue (setting value.top_share)',
    from: 'road',
    needs: ['gaps', 'learned'],
  },
  days_to_next_due: {
    type: 'integer',
    meaning: 'days until the next purchase is due; negative when it was due before',
    from: 'due',
    needs: ['gaps'],
  },
  days_past_due: {
    type: 'integer',
    meaning: 'days since the last day on which the next purchase was to be expected; negative before',
    from: 'due',
    needs: ['gaps'],
  },
  next_birthday: {type: 'day', meaning: 'the next birthday, today included', from: 'dates', needs: ['birthday']},
  next_anniversary: {type: 'day', meaning: 'the next anniversary of the first order', from: 'dates'},
  days_to_anniversary: {type: 'integer', meaning: 'days until the next anniversary of the first order', from: 'dates'},
  month: {type: 'text', meaning: 'month of the queue, YYYY-MM', from: 'dates'},
  holiday: {type: 'text', meaning: 'the next public holiday on which one wishes joy', from: 'holidays'},
  holiday_zh: {type: 'text', meaning: 'its Chinese name', from: 'holidays'},
  next_holiday: {type: 'day', meaning: 'day of that holiday', from: 'holidays'},
  days_to_holiday: {type: 'integer', meaning: 'days until that holiday', from: 'holidays'},
  days_since_contact: {
    type: 'integer',
    meaning: 'days since somebody called, visited or wrote; since the first order where nobody did',
    from: 'contacts',
  },
  days_since_visit: {
    type: 'integer',
    meaning: 'days since the last visit; since the first order where there was none',
    from: 'visits',
  },
  bad_review: {type: 'day', meaning: 'day of the last review or survey of at most 2 points', from: 'reviews'},
  bad_review_score: {type: 'number', meaning: 'points of that review', from: 'reviews'},
  days_since_bad_review: {type: 'integer', meaning: 'days since that review', from: 'reviews'},
  big_refund: {
    type: 'day',
    meaning: 'day of the last order of which more went back than an order usually brings',
    from: 'refunds',
  },
  big_refund_amount: {type: 'money', meaning: 'what went back on that order', from: 'refunds'},
  days_since_big_refund: {type: 'integer', meaning: 'days since that order', from: 'refunds'},
  wish: {type: 'text', meaning: 'what the customer asked for, as noted', from: 'wishes'},
  wish_news: {type: 'text', meaning: 'what is new since and matches it', from: 'wishes'},
  first_year_value: {
    type: 'money',
    meaning: 'what a customer of this shop brings in a year, on average',
    from: 'shop',
  },
} as const satisfies Record<string, ExtraField>

export type ExtraName = keyof typeof EXTRA_FIELDS

export function isExtra(field: string): field is ExtraName {
  return Object.hasOwn(EXTRA_FIELDS, field)
}
