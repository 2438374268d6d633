import type {ContactLeadResult} from '../core/lead/contact-lead.ts'
import type {Lead} from '../core/lead/lead.ts'
import {LEAD_LIST_COLUMNS} from '../core/lead/list-leads.ts'
import type {RoadStepKind} from '../core/lead/lead-road.ts'
import type {LeadPage} from '../core/lead/show-lead.ts'
import {factLines, factsText} from './facts.ts'
import {duration} from './duration.ts'
import type {Look} from './language.ts'
import {dueReason} from './lead-due.ts'
import {reasonText} from './lead-words.ts'
import {safeText} from './safe-text.ts'
import {sentence} from './sentence.ts'
import {wordOf} from './words.ts'

export function presentNewLead({id, name, stage}: Lead, look: Look): string {
  return sentence(
    look,
    {en: 'Lead {id} {name} added ({stage}).', zh: '已添加线索 {id} {name}（{stage}）。'},
    {id, name, stage},
  )
}

/** What marking a contact did, in one sentence. */
export function presentContact({lead}: Pick<ContactLeadResult, 'lead'>, look: Pick<Look, 'language'>): string {
  const {id, name, contacts} = lead
  const texts =
    contacts === 1
      ? {en: 'Lead {id} {name} marked contacted for the first time.', zh: '线索 {id} {name} 已标记为首次联系。'}
      : {
          en: 'Lead {id} {name} marked contacted; contact {contacts}.',
          zh: '线索 {id} {name} 已标记为第 {contacts} 次联系。',
        }
  return sentence(look, texts, {id, name, contacts})
}

/** The contact a lead is waiting for, or why there is none, in one sentence. */
export function leadDueText({lead, due, customer_name}: LeadPage, look: Pick<Look, 'language'>): string {
  if (due) return asSentence(dueReason(due, look), look)
  if (lead.customer_id !== undefined) {
    const values = {id: lead.customer_id, name: customer_name ?? '', at: lead.converted_at?.slice(0, 10) ?? '-'}
    return sentence(
      look,
      {en: 'Became the customer {id} {name} on {at}.', zh: '已于 {at} 成为客户 {id} {name}。'},
      values,
    )
  }
  return lead.contacts === 0
    ? sentence(look, {en: 'No contact is due.', zh: '没有待办的联系。'})
    : sentence(
        look,
        {
          en: 'Contacted {contacts} {contacts:time|times}; no contact is due.',
          zh: '已联系 {contacts} 次；没有待办的联系。',
        },
        {contacts: lead.contacts},
      )
}

/** A lead's page as text: what is due, its road so far, and its record. */
export function presentLead(page: LeadPage, look: Look): string {
  const record = factsText({...page.lead, claimed: page.lead.claimed || undefined}, LEAD_LIST_COLUMNS, look)
  return [leadDueText(page, look), roadText(page, look), record].join('\n\n')
}

/** The road of a lead, a step a line: when, and how long after the step before. */
export function roadText({road, lead}: Pick<LeadPage, 'road' | 'lead'>, look: Look): string {
  return factLines(
    road.map(({step, at, hours}) => {
      const when =
        at === undefined ? sentence(look, {en: 'nobody knows when', zh: '时间不详'}) : at.replace('T', ' ').slice(0, 16)
      const after =
        hours === undefined ? '' : sentence(look, {en: ', {by} later', zh: '，{by}后'}, {by: duration(hours, look)})
      const why = step === 'lost' && lead.lost_reason !== undefined ? `  ${reasonText(lead.lost_reason, look)}` : ''
      return [stepName(step, look), safeText(`${when}${after}${why}`)] as const
    }),
  )
}

/** Of a road `open` says that somebody still has to act; of a message it says something else. */
function stepName(step: RoadStepKind, look: Look): string {
  return step === 'open' ? sentence(look, {en: 'open', zh: '在跟'}) : wordOf(step, look.language)
}

function asSentence(phrase: string, {language}: Pick<Look, 'language'>): string {
  return language === 'zh-CN' ? `${phrase}。` : `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}.`
}
