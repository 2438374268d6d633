import type {Lead} from '../lead/lead.ts'
import {currencyDigits} from '../money/money.ts'
import {ANONYMOUS} from '../order/order.ts'
import {repAskedFor} from '../rep/acting-rep.ts'
import {findRep} from '../rep/find-rep.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Book} from '../store/store.ts'
import {countContact} from './count-contact.ts'
import {findSubject, type Subject} from './find-subject.ts'
import {keepTouches, type KeptTouch} from './keep-touches.ts'
import {timeSaid} from './time-said.ts'
import type {Touch, TouchFacts, TouchKind} from './touch.ts'
import {factsInMajor} from './touch-facts.ts'

/** What somebody of the shop did or heard: of a customer or a lead, just now unless they say when. */
export interface LoggedTouch {
  kind: TouchKind
  /** A customer or a lead by id, phone, e-mail, card or name. */
  reference: string
  at?: string | undefined
  detail?: string | undefined
  outcome?: string | undefined
  shop?: string | undefined
  /** Who did it, by id or name; the acting rep unless said. */
  rep?: string | undefined
  facts?: TouchFacts | undefined
}

export interface LogResult {
  /** Prices in major units. */
  touch: KeptTouch
  /** The lead after the contact, where it was an open lead's and somebody was spoken with. */
  lead?: Lead | undefined
  change_id: number
}

/**
 * Keeps a visit, call or note; a contact of an open lead counts as such. Throws NOT_FOUND, AMBIGUOUS, and BAD_INPUT for a
 * time that is none or still to come.
 */
export async function logTouch(context: Context, input: LoggedTouch): Promise<LogResult> {
  const {store, now, who} = context
  const {kind, reference, detail, outcome, shop} = input
  const at = input.at === undefined ? now() : timeSaid(input.at, now())
  return store.write({command: kind === 'note' ? 'note add' : `${kind} log`, who, at: now()}, async (draft) => {
    const {country, currency} = await loadSettings(draft)
    const subject = await findSubject(draft, reference, country)
    const rep = await whoDid(draft, context, input.rep)
    const facts = withoutBlanks(input.facts)
    const [kept] = await keepTouches(draft, [{...ownerOf(subject), at, kind, detail, outcome, shop, rep, facts}])
    const touch = {...(kept as KeptTouch), facts: factsInMajor(facts, currencyDigits(currency))}
    const lead = 'lead' in subject ? await countContact(draft, subject.lead, {kind, outcome, at}) : undefined
    draft.describe(idOf(subject), {touches: 1})
    return {touch, ...(lead && {lead}), change_id: draft.changeId}
  })
}

/** Whom a touch belongs to; that of a lead who was won is the customer's. */
export function ownerOf(subject: Subject): Pick<Touch, 'customer_id' | 'lead_id'> {
  if ('customer' in subject) return {customer_id: subject.customer.id, lead_id: subject.customer.lead_id}
  return {customer_id: subject.lead.customer_id ?? ANONYMOUS, lead_id: subject.lead.id}
}

/** The rep who did it: the one named, else the one who acts, if a rep does. */
async function whoDid(book: Book, context: Context, named: string | undefined): Promise<string | undefined> {
  return (named === undefined ? await repAskedFor(book, context, undefined) : await findRep(book, named))?.id
}

function idOf(subject: Subject): string {
  return 'customer' in subject ? subject.customer.id : subject.lead.id
}

function withoutBlanks(facts: TouchFacts | undefined): TouchFacts | undefined {
  if (facts === undefined) return undefined
  const told = Object.entries(facts).filter(([, value]) => value !== undefined && (value as unknown[]).length !== 0)
  return told.length === 0 ? undefined : (Object.fromEntries(told) as TouchFacts)
}
