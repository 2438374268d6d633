import type {CustomerField} from '../../core/customer/customer-fields.ts'
import type {RowProfile} from '../../core/import/row-profile.ts'

/** Google numbers the columns of what a contact can have several of. */
const MOST = 10

function numbered(what: string): string[] {
  return Array.from({length: MOST}, (_, index) => `${what} ${index + 1} - Value`)
}

const GOOGLE: Omit<RowProfile<CustomerField>, 'name' | 'title' | 'required' | 'columns'> = {
  noun: 'customer',
  constants: {source: 'google-contacts'},
  // Everybody in the address book is in this group.
  empty: ['myContacts', '* myContacts'],
}

const SHARED = {
  nickname: ['Nickname'],
  phone: numbered('Phone'),
  email: numbered('E-mail'),
  birthday: ['Birthday'],
  region: ['Address 1 - Region'],
  city: ['Address 1 - City'],
  address: ['Address 1 - Street', 'Address 1 - Formatted'],
  note: ['Notes'],
} as const

/** Google Contacts → Export → Google CSV, since 2024. */
export const googleContacts: RowProfile<CustomerField> = {
  ...GOOGLE,
  name: 'google-contacts',
  title: 'Google Contacts',
  required: ['First Name', 'Last Name', 'File As', 'Labels'],
  columns: {
    ...SHARED,
    first_name: ['First Name'],
    middle_name: ['Middle Name'],
    last_name: ['Last Name'],
    occupation: ['Organization Title'],
    tags: ['Labels'],
  },
}

/** The same before 2024. */
export const googleOlderContacts: RowProfile<CustomerField> = {
  ...GOOGLE,
  name: 'google-contacts-older',
  title: 'Google Contacts (before 2024)',
  required: ['Name', 'Given Name', 'Family Name', 'Group Membership'],
  columns: {
    ...SHARED,
    name: ['Name'],
    first_name: ['Given Name'],
    middle_name: ['Additional Name'],
    last_name: ['Family Name'],
    gender: ['Gender'],
    occupation: ['Occupation', 'Organization 1 - Title'],
    tags: ['Group Membership'],
  },
}
