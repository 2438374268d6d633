import type {CustomerField} from '../../core/customer/customer-fields.ts'
import type {RowProfile} from '../../core/import/row-profile.ts'

/** Contacts of a vCard file, under the headers that `formats/vcard-row.ts` gives them. */
export const vcardContacts: RowProfile<CustomerField> = {
  noun: 'customer',
  name: 'vcard',
  title: 'vCard contacts',
  channel: 'vcard',
  required: ['Formatted Name', 'Family Name', 'Given Name', 'Phone', 'E-mail', 'Categories', 'UID'],
  columns: {
    buyer_id: ['UID'],
    name: ['Formatted Name'],
    first_name: ['Given Name'],
    middle_name: ['Middle Name'],
    last_name: ['Family Name'],
    nickname: ['Nickname'],
    phone: ['Phone'],
    email: ['E-mail'],
    wechat: ['WeChat'],
    gender: ['Gender'],
    birthday: ['Birthday'],
    occupation: ['Title'],
    region: ['Region'],
    city: ['City'],
    address: ['Street'],
    note: ['Note'],
    tags: ['Categories'],
  },
  constants: {source: 'vcard'},
}
