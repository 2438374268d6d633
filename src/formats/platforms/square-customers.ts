import type {CustomerField} from '../../core/customer/customer-fields.ts'
import type {RowProfile} from '../../core/import/row-profile.ts'

/** Square Dashboard → Customers → Directory → Export. The transactions name customers by the Square Customer ID. */
export const squareCustomers: RowProfile<CustomerField> = {
  noun: 'customer',
  name: 'square-customers',
  title: 'Square customers',
  channel: 'square',
  required: ['Reference ID', 'First Name', 'Last Name', 'Email Address', 'Phone Number', 'Square Customer ID'],
  columns: {
    buyer_id: ['Square Customer ID', 'Reference ID'],
    first_name: ['First Name'],
    last_name: ['Last Name'],
    nickname: ['Nickname'],
    phone: ['Phone Number'],
    email: ['Email Address'],
    birthday: ['Birthday'],
    region: ['State'],
    city: ['City'],
    address: ['Street Address 1'],
    registered_at: ['First Visit'],
    source: ['Creation Source'],
    note: ['Memo'],
    consent_email: ['Email Subscription Status'],
  },
  constants: {source: 'square'},
  words: {consent_email: {bounced: 'no', opted_out: 'no', opted_in: 'yes'}},
  empty: ['unknown', 'Unknown'],
}
