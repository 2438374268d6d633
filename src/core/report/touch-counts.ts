import type {TouchKind} from '../touch/touch.ts'

/** Under which name reports count the touches of a kind. */
export const TOUCH_COUNTS = {
  visit: 'visits',
  'store-visit': 'store_visits',
  call: 'calls',
  message: 'messages',
  note: 'notes',
} as const satisfies Partial<Record<TouchKind, string>>
