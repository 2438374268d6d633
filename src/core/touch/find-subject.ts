import type {Customer} from '../customer/customer.ts'
import {findCustomer} from '../customer/find-customer.ts'
import {CrmError} from '../error/crm-error.ts'
import {findLead} from '../lead/find-lead.ts'
import type {Lead} from '../lead/lead.ts'
import type {Book} from '../store/store.ts'

export type Subject = {customer: Customer} | {lead: Lead}

/**
 * Whom a reference means: a customer, unless it is a lead's id or only a lead has it. Throws NOT_FOUND, or AMBIGUOUS with
 * the candidates.
 */
export async function findSubject(book: Book, reference: string, country: string): Promise<Subject> {
  const text = reference.trim()
  if (/^l\d+$/i.test(text)) return {lead: await findLead(book, text, country)}
  const customer = await orNotFound(findCustomer(book, text, country))
  if (customer) return {customer}
  const lead = await orNotFound(findLead(book, text, country))
  if (lead) return {lead}
  throw new CrmError('NOT_FOUND', `No customer or lead has the id, phone, e-mail, card or name "${text}".`, {
    hint: 'Look with `patron customer list --where \'name.contains("...")\'`, or `patron lead list`.',
  })
}

async function orNotFound<T>(finding: Promise<T>): Promise<T | undefined> {
  try {
    return await finding
  } catch (error) {
    if (error instanceof CrmError && error.code === 'NOT_FOUND') return undefined
    throw error
  }
}
