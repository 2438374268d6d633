import type {LEAD_FIELDS} from '../../core/lead/lead-fields.ts'
import type {RowProfile} from '../../core/import/row-profile.ts'
import {SALESFORCE_CREATED, SALESFORCE_NO_CALLS, SALESFORCE_NO_EMAIL, SALESFORCE_PERSON} from './salesforce-headers.ts'

type LeadField = keyof typeof LEAD_FIELDS

const LEADS: Omit<RowProfile<LeadField>, 'name' | 'title' | 'required'> = {
  noun: 'lead',
  channel: 'salesforce',
  columns: {
    ...SALESFORCE_PERSON,
    company: ['Company', 'Company / Account'],
    phone: ['Mobile Phone', 'Mobile', 'MobilePhone', 'Phone'],
    region: ['State', 'State/Province'],
    city: ['City'],
    industry: ['Industry'],
    potential: ['Rating'],
    owner: ['Record Owner', 'Lead Owner'],
    created_at: [...SALESFORCE_CREATED, 'Create Date'],
    opt_out_email: SALESFORCE_NO_EMAIL,
    opt_out_phone: SALESFORCE_NO_CALLS,
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
