import type {CustomerField} from '../../core/customer/customer-fields.ts'
import type {RowProfile} from '../../core/import/row-profile.ts'

/**
 * Shopify admin → Customers → Export, all editions: the newer one writes `Default Address City`, the older one `City`,
 * the oldest has one consent for everything. Ids and phones carry an apostrophe.
 */
export const shopifyCustomers: RowProfile<CustomerField> = {
  noun: 'customer',
  name: 'shopify-customers',
  title: 'Shopify customers',
  channel: 'shopify',
  required: ['First Name', 'Last Name', 'Email', 'Total Spent', 'Total Orders', 'Tax Exempt'],
  columns: {
    buyer_id: ['Customer ID'],
    first_name: ['First Name'],
    last_name: ['Last Name'],
    phone: ['Phone', 'Default Address Phone'],
    email: ['Email'],
    region: ['Default Address Province Code', 'Province', 'Province Code'],
    city: ['Default Address City', 'City'],
    address: ['Default Address Address1', 'Address1'],
    note: ['Note'],
    tags: ['Tags'],
    consent_email: ['Accepts Email Marketing', 'Accepts Marketing'],
    consent_sms: ['Accepts SMS Marketing'],
  },
  constants: {source: 'shopify'},
}
