import {CrmError} from '../error/crm-error.ts'
import {currencyDigits} from '../money/money.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import {dayOf} from '../time/day.ts'
import {type LoggedTouch, logTouch, type LogResult} from '../touch/log-touch.ts'
import {loadRange} from './load-wish-matches.ts'
import {type Proposal, proposalsFor} from './proposals.ts'

/** Something that was said, of a customer or a lead. */
export interface NewNote {
  reference: string
  text: string
  /** Whether it is a wish as it stands, whatever its words. */
  wish: boolean
  at?: string | undefined
  rep?: string | undefined
}

export interface AddNoteResult extends LogResult {
  /** What the shop has of it, now. */
  proposals: Proposal[]
}

/** Keeps a note, and finds what the shop has of what it says. Throws as `logTouch`, and BAD_INPUT for an empty note. */
export async function addNote(context: Context, {reference, text, wish, at, rep}: NewNote): Promise<AddNoteResult> {
  const detail = text.trim()
  if (detail === '') throw new CrmError('BAD_INPUT', 'The note is empty.', {hint: 'Say what is to be kept.'})
  const facts = wish ? {wishes: [detail]} : undefined
  const logged = await logTouch(context, {kind: 'note', reference, detail, at, rep, facts})
  return {...logged, proposals: await proposalsOf(context, [detail])}
}

/** Keeps a visit or call, and finds what the shop has of the wishes that were told. Throws as `logTouch`. */
export async function logContact(context: Context, input: LoggedTouch): Promise<AddNoteResult> {
  const logged = await logTouch(context, input)
  const wishes = logged.touch.facts?.wishes
  return {...logged, proposals: wishes ? await proposalsOf(context, wishes) : []}
}

async function proposalsOf({store, now}: Context, texts: readonly string[]): Promise<Proposal[]> {
  return store.read(async (book) => {
    const settings = await loadSettings(book)
    const [products, offers] = [await loadRange(book), await book.all('offer')]
    const shelf = {products, offers, asOf: dayOf(now()), digits: currencyDigits(settings.currency)}
    const found = texts.flatMap((text) => proposalsFor(text, {...shelf, most: settings['note.proposals']}))
    return [...new Map(found.map((proposal) => [proposal.product_id, proposal])).values()]
  })
}
