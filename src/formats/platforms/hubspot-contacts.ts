import type {CustomerField} from '../../core/customer/customer-fields.ts'
import type {RowProfile} from '../../core/import/row-profile.ts'

/** HubSpot → Contacts → Export, and the sample that HubSpot gives for imports. */
export const hubspotContacts: RowProfile<CustomerField> = {
  noun: 'customer',
  name: 'hubspot-contacts',
  title: 'HubSpot contacts',
  channel: 'hubspot',
  required: ['First Name', 'Last Name', 'Email', 'Phone Number', 'Contact owner'],
  columns: {
    buyer_id: ['Record ID', 'Record ID - Contact', 'Contact ID'],
    first_name: ['First Name'],
    last_name: ['Last Name'],
    phone: ['Phone Number', 'Mobile Phone Number'],
    email: ['Email'],
    gender: ['Gender'],
    birthday: ['Date of birth'],
    occupation: ['Job Title'],
    industry: ['Industry'],
    region: ['State/Region'],
    city: ['City'],
    address: ['Street Address'],
    guide: ['Contact owner'],
    registered_at: ['Create Date'],
    source: ['Original Source', 'Original Traffic Source'],
    consent_email: ['Unsubscribed from all email'],
  },
  constants: {source: 'hubspot'},
  words: {consent_email: {true: 'no', yes: 'no', false: 'yes', no: 'yes'}},
}
