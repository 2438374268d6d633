import {moveLeads} from '../../core/lead/move-leads.ts'
import {logTouch} from '../../core/touch/log-touch.ts'
import type {Doings} from '../office/desk.ts'
import type {LeadsDeeds} from './deeds.ts'

/** How things are done with leads. */
export const LEADS_DOINGS: Doings<LeadsDeeds> = {
  'move-leads': async ({context}, input) => ({...(await moveLeads(context, input)), move: input.asked.move}),
  'contact-lead': async ({context}, {lead, ...said}) => logTouch(context, {reference: lead, ...said}),
}
