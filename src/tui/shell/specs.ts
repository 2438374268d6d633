import {CAMPAIGNS, openCampaigns} from '../campaigns/screen.ts'
import {CHURN, openChurn} from '../churn/screen.ts'
import {CUSTOMER} from '../customer/screen.ts'
import {openCustomer} from '../customer/state.ts'
import {CUSTOMERS, openCustomers} from '../customers/screen.ts'
import {LEAD, openLead} from '../lead/screen.ts'
import {LEADS, openLeads} from '../leads/screen.ts'
import {openPeople, PEOPLE} from '../people/screen.ts'
import {QUADRANTS_SCREEN} from '../quadrants/screen.ts'
import {QUADRANTS_START} from '../quadrants/state.ts'
import {SEGMENTS} from '../segments/screen.ts'
import {SEGMENTS_START} from '../segments/state.ts'
import {openReports, REPORTS_SCREEN} from '../reports/screen.ts'
import {openText, TEXT} from '../text/screen.ts'
import {openToday, TODAY} from '../today/screen.ts'
import type {NewScreen} from './ask.ts'
import type {ScreenSpec} from './screen.ts'

/** A kind of screen, and what it starts from when it is opened. */
export interface SpecEntry<S> {
  spec: ScreenSpec<S>
  open: (from: NewScreen) => S
}

export type Kind = NewScreen['kind']

/** Every kind of screen there is. */
const SPECS: Readonly<Record<Kind, SpecEntry<unknown>>> = {
  today: entry(TODAY, openToday),
  customers: entry(CUSTOMERS, openCustomers),
  customer: entry(CUSTOMER, (from) => openCustomer(from as NewScreen & {kind: 'customer'})),
  quadrants: entry(QUADRANTS_SCREEN, () => QUADRANTS_START),
  campaigns: entry(CAMPAIGNS, openCampaigns),
  churn: entry(CHURN, openChurn),
  reports: entry(REPORTS_SCREEN, openReports),
  lead: entry(LEAD, openLead),
  segments: entry(SEGMENTS, () => SEGMENTS_START),
  leads: entry(LEADS, openLeads),
  text: entry(TEXT, openText),
  people: entry(PEOPLE, (from) => openPeople(from as NewScreen & {kind: 'people'})),
}

export const KINDS = Object.keys(SPECS) as Kind[]

export function specEntry(kind: Kind): SpecEntry<unknown> {
  return SPECS[kind]
}

function entry<S>(spec: ScreenSpec<S>, open: (from: NewScreen) => S): SpecEntry<unknown> {
  return {spec, open} as unknown as SpecEntry<unknown>
}
