import type {CustomerField} from '../../core/customer/customer-fields.ts'
import type {RowProfile} from '../../core/import/row-profile.ts'
import {SALESFORCE_CREATED, SALESFORCE_NO_CALLS, SALESFORCE_NO_EMAIL, SALESFORCE_PERSON} from './salesforce-headers.ts'

/** What an opt-out says of consent: the other way round. */
const NO_OPT_OUT = {1: 'no', true: 'no', yes: 'no', 0: 'yes', false: 'yes', no: 'yes'} as const

const CONTACTS: Omit<RowProfile<CustomerField>, 'name' | 'title' | 'required'> = {
  noun: 'customer',
  channel: 'salesforce',
  columns: {
    buyer_id: ['Contact ID', 'Id'],
    ...SALESFORCE_PERSON,
    phone: ['Mobile', 'Mobile Phone', 'MobilePhone', 'Phone', 'Home Phone', 'HomePhone'],
    birthday: ['Birthdate'],
    occupation: ['Title'],
    region: ['Mailing State/Province', 'Mailing State', 'MailingState'],
    city: ['Mailing City', 'MailingCity'],
    address: ['Mailing Street', 'MailingStreet'],
    guide: ['Contact Owner', 'Account Owner', 'Record Owner'],
    registered_at: SALESFORCE_CREATED,
    consent_email: SALESFORCE_NO_EMAIL,
    consent_phone: SALESFORCE_NO_CALLS,
  },
  constants: {source: 'salesforce'},
  words: {consent_email: NO_OPT_OUT, consent_phone: NO_OPT_OUT},
}

/** Salesforce contacts with the labels of reports and of the import wizard. */
export const salesforceContacts: RowProfile<CustomerField> = {
  ...CONTACTS,
  name: 'salesforce-contacts',
  title: 'Salesforce contacts',
  required: ['Last Name', 'Account Name', 'Email', 'Mailing City'],
}

/** The same as the data loader and the weekly export write it, with the names of the fields. */
export const salesforceContactFields: RowProfile<CustomerField> = {
  ...CONTACTS,
  name: 'salesforce-contact-fields',
  title: 'Salesforce contacts (data export)',
  required: ['LastName', 'FirstName', 'Email', 'MailingCity'],
}
