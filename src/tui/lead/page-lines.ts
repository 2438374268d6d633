import type {LeadPage} from '../../core/lead/show-lead.ts'
import {LEAD_LIST_COLUMNS} from '../../core/lead/list-leads.ts'
import {factsText} from '../../present/facts.ts'
import type {Look} from '../../present/language.ts'
import {leadDueText} from '../../present/lead.ts'
import {safeText} from '../../present/safe-text.ts'
import {wrap} from '../../present/wrap.ts'
import {line, type Line} from '../shared/line.ts'

/** A lead's page: who, what is due, the record. */
export function leadLines(page: LeadPage, {look, width}: {look: Look; width: number}): Line[] {
  const {lead, due} = page
  const who = [lead.name, lead.id, lead.phone, lead.city ?? lead.region].filter(Boolean).join(' · ')
  const columns = LEAD_LIST_COLUMNS.filter(({key}) => lead[key as keyof typeof lead] !== undefined && key !== 'note')
  const note = lead.note === undefined ? [] : [[], ...wrap(safeText(lead.note), width).map((text) => line(text))]
  return [
    ...wrap(safeText(who), width).map((text) => line(text, 'title')),
    ...wrap(leadDueText(page, look), width).map((text) => line(text, due && due.overdue_hours > 0 ? 'warn' : 'plain')),
    [],
    ...factsText(lead, columns, look)
      .split('\n')
      .map((text) => line(text)),
    ...note,
  ]
}
