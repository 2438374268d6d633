import type {Instant} from '../../time/day.ts'
import type {LeagueFigures} from './league.ts'
import type {LoadedReps} from './load-reps.ts'
import {contactsByRep, type RepContacts} from './rep-contacts.ts'
import {leadsByRep, type RepLeads} from './rep-leads.ts'
import {type RepSales, salesByRep, type Span} from './rep-sales.ts'
import {type RepTasks, tasksByRep} from './rep-tasks.ts'

/** What reps did in a period. */
export interface RepFigures {
  sales: ReadonlyMap<string, RepSales>
  tasks: ReadonlyMap<string, RepTasks>
  contacts: ReadonlyMap<string, RepContacts>
  leads: ReadonlyMap<string, RepLeads>
}

export function repFigures(loaded: LoadedReps, span: Span, now: Instant): RepFigures {
  const {repOf, orders, guides, tasks, touches, leads} = loaded
  return {
    sales: salesByRep(orders, span, {repOf, guides}),
    tasks: tasksByRep(tasks, span, repOf),
    contacts: contactsByRep(touches, span, repOf),
    leads: leadsByRep(leads, {...span, now}, repOf),
  }
}

/** What a rep is ranked by. */
export function leagueFigures({sales, tasks, contacts, leads}: RepFigures, rep: string): LeagueFigures {
  return {
    revenue: sales.get(rep)?.revenue ?? 0,
    customers: sales.get(rep)?.new_customers ?? 0,
    won: leads.get(rep)?.leads_won ?? 0,
    tasks: tasks.get(rep)?.tasks_on_time ?? 0,
    contacts: contacts.get(rep)?.contacts ?? 0,
  }
}
