/** What the objects of Salesforce that are people have alike: labels of reports and the import wizard, names of fields. */
export const SALESFORCE_PERSON = {
  name: ['Full Name', 'Name'],
  first_name: ['First Name', 'FirstName'],
  middle_name: ['Middle Name', 'MiddleName'],
  last_name: ['Last Name', 'LastName'],
  email: ['Email'],
  source: ['Lead Source', 'LeadSource'],
  note: ['Description'],
} as const

export const SALESFORCE_CREATED = ['Created Date', 'CreatedDate'] as const
export const SALESFORCE_NO_EMAIL = ['Email Opt Out', 'HasOptedOutOfEmail'] as const
export const SALESFORCE_NO_CALLS = ['Do Not Call', 'DoNotCall'] as const
