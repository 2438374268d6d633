import type {RowProfile} from '../../core/import/row-profile.ts'
import {googleContacts, googleOlderContacts} from './google-contacts.ts'
import {hubspotContacts} from './hubspot-contacts.ts'
import {PATRON_ROWS} from './patron-rows.ts'
import {salesforceContactFields, salesforceContacts} from './salesforce-contacts.ts'
import {salesforceLeadFields, salesforceLeads} from './salesforce-leads.ts'
import {shopifyCustomers} from './shopify-customers.ts'
import {shopifyNewerProducts, shopifyProducts} from './shopify-products.ts'
import {squareCustomers} from './square-customers.ts'
import {squareLibrary} from './square-library.ts'
import {vcardContacts} from './vcard-contacts.ts'
import {youzanCustomers} from './youzan-customers.ts'

/** Every layout of rows (customers, leads, products ...) that is recognised by itself. */
export const ROW_PROFILES: readonly RowProfile[] = [
  ...PATRON_ROWS,
  shopifyCustomers,
  squareCustomers,
  youzanCustomers,
  hubspotContacts,
  salesforceContacts,
  salesforceContactFields,
  salesforceLeads,
  salesforceLeadFields,
  googleContacts,
  googleOlderContacts,
  vcardContacts,
  shopifyProducts,
  shopifyNewerProducts,
  squareLibrary,
]
