import type {LEAD_FIELDS} from '../../core/lead/lead-fields.ts'
import type {RowProfile} from '../../core/import/row-profile.ts'

type LeadField = keyof typeof LEAD_FIELDS

const LEADS: Omit<RowProfile<LeadField>, 'name' | 'title' | 'required'> = {
  noun: 'lead',
  channel: 'salesforce',
  columns: {
    name: ['Full Name', 'Name'],
    first_name: ['First Name', 'FirstName'],
    middle_name: ['Middle Name', 'MiddleName'],
    last_name: ['Last Name', 'LastName'],
    company: ['Company', 'Company / Account'],
    phone: ['Mobile Phone', 'Mobile', 'MobilePhone', 'Phone'],
    email: ['Email'],
    source: ['Lead Source', 'LeadSource'],
    region: ['State', 'State/Province'],
    city: ['City'],
    industry: ['Industry'],
    potential: ['Rating'],
    note: ['Description'],
    owner: ['Record Owner', 'Lead Owner'],
    created_at: ['Created Date', 'CreatedDate', 'Create Date'],
    opt_out_email: ['Email Opt Out', 'HasOptedOutOfEmail'],
    opt_out_phone: ['Do Not Call', 'DoNotCall'],
  },
}

/** Salesforce leads with the labels of the import wizard and of reports. */
export const salesforceLeads: RowProfile<LeadField> = {
  ...LEADS,
  name: 'salesforce-leads',
  title: 'Salesforce leads',
  required: ['Company', 'Lead Source', 'Lead Status'],
}

/** The same as the data loader and the weekly export write it, with the names of the fields. */
export const salesforceLeadFields: RowProfile<LeadField> = {
  ...LEADS,
  name: 'salesforce-lead-fields',
  title: 'Salesforce leads (data export)',
  required: ['LastName', 'Company', 'LeadSource', 'Status', 'IsConverted'],
}
