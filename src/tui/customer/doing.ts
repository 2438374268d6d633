import {editCustomer} from '../../core/customer/edit-customer.ts'
import {addNote, logContact} from '../../core/note/add-note.ts'
import {openTicket} from '../../core/ticket/open-ticket.ts'
import type {Doings} from '../office/desk.ts'
import type {CustomerDeeds} from './deeds.ts'

export const CUSTOMER_DOINGS: Doings<CustomerDeeds> = {
  'customer-note': ({context}, {id, text, wish}) => addNote(context, {reference: id, text, wish}),
  'customer-contact': ({context}, {id, kind, outcome, note, minutes, wish}) =>
    logContact(context, {
      ...{kind, reference: id, outcome, detail: note},
      facts: {minutes, wishes: wish === undefined ? undefined : [wish]},
    }),
  'customer-edit': ({context}, {id, edit}) => editCustomer(context, id, edit),
  'customer-ticket': ({context}, input) => openTicket(context, input),
}
