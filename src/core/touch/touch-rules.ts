import type {Touch, TouchKind} from './touch.ts'

/** Kinds of touches by which a person of the shop speaks with somebody. */
export const CONTACT_KINDS = ['call', 'visit', 'message', 'store-visit'] as const satisfies readonly TouchKind[]
export type ContactKind = (typeof CONTACT_KINDS)[number]

/** Outcomes of an attempt that reached nobody. */
const NOBODY: readonly string[] = ['no-answer', 'wrong-number']

/** Whether somebody was spoken with: an attempt that reached nobody is a touch, and no contact. */
export function isContact({kind, outcome}: Pick<Touch, 'kind' | 'outcome'>): boolean {
  return CONTACT_KINDS.some((one) => one === kind) && !NOBODY.includes(outcome ?? '')
}
