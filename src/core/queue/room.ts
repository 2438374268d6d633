import type {Candidate} from './candidate.ts'

/** What of an open task says how much room it leaves for others. */
export interface Held {
  customer_id?: string | undefined
  rep?: string | undefined
  worth: number
}

export interface Limits {
  /** Open tasks that a customer may have at most. */
  perCustomer: number
  /** Open tasks that somebody can be asked for at most; of a task that is nobody's, undefined is asked. */
  perRep: (rep: string | undefined) => number
}

/** Whether there is room for a task, asked from the most worthwhile one down; what is given room takes it. */
export type Room = (candidate: Candidate, worth: number) => boolean

/**
 * Room beside the tasks that are open. A customer has it until as many are open as may be. A rep has it for what is among
 * the most worthwhile of their open and new tasks, as many as they can be asked for: a full list does not keep out what is
 * worth more than what is on it. There is always room for leads and complaints.
 */
export function roomBeside(open: readonly Held[], {perCustomer, perRep}: Limits): Room {
  const ofCustomer = new Map<string, number>()
  const ofRep = new Map<string | undefined, {worths: number[]; above: number; given: number}>()
  for (const {customer_id, rep, worth} of open) {
    if (customer_id !== undefined) ofCustomer.set(customer_id, (ofCustomer.get(customer_id) ?? 0) + 1)
    const own = ofRep.get(rep) ?? {worths: [], above: 0, given: 0}
    own.worths.push(worth)
    ofRep.set(rep, own)
  }
  for (const {worths} of ofRep.values()) worths.sort((left, right) => right - left)
  return ({subject: {customer_id, ticket_id, rep}}, worth) => {
    const own = ofRep.get(rep) ?? {worths: [], above: 0, given: 0}
    ofRep.set(rep, own)
    while ((own.worths[own.above] ?? -1) >= worth) own.above++
    const count = ofCustomer.get(customer_id ?? '') ?? 0
    const isFree = customer_id === undefined || ticket_id !== undefined
    if (!isFree && (count >= perCustomer || own.above + own.given >= perRep(rep))) return false
    own.given++
    if (customer_id !== undefined) ofCustomer.set(customer_id, count + 1)
    return true
  }
}
