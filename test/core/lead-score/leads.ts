import type {Lead} from '../../../src/core/lead/lead.ts'
import {loadSettings, type Settings} from '../../../src/core/setting/settings.ts'
import {learnLeadScore} from '../../../src/core/lead-score/learn-lead-score.ts'
import type {LeadLesson} from '../../../src/core/lead-score/lesson.ts'
import {pointTable} from '../../../src/core/lead-score/lead-points.ts'
import {hashText} from '../../../src/core/text/hash.ts'
import {memoryContext} from '../../support/context.ts'

export const NOW = '2025-06-30T12:00:00'
export const SETTINGS: Settings = await memoryContext().store.read(loadSettings)

/** A lead that came in on 1 May. */
export function lead(id: string, fields: Partial<Lead> = {}): Lead {
  return {
    id,
    name: `Lead ${id}`,
    source: 'web',
    stage: 'new',
    created_at: '2025-05-01T10:00:00',
    contacts: 0,
    ...fields,
  }
}

/** A number from 0 up to 1 that looks like chance and is the same each time. */
export function chance(...parts: readonly (string | number)[]): number {
  return (hashText(parts.join('/'), 7) % 1_000_003) / 1_000_003
}

/** Leads by their number, L1 first. */
export function leads(count: number, of: (number: number) => Partial<Lead>): Lead[] {
  return Array.from({length: count}, (_, index) => lead(`L${index + 1}`, of(index + 1)))
}

/** Decided leads of which those from referrals are won three times in four, others one time in four; visits say a little. */
export function decidedLeads(
  count: number,
  more: (number: number, won: boolean) => Partial<Lead> = () => ({}),
): Lead[] {
  return leads(count, (number) => {
    const source = number % 2 === 0 ? 'referral' : 'web'
    const won = chance('won', number) < (source === 'referral' ? 0.75 : 0.25)
    const Visits = Math.floor(10 * chance('visits', number)) + (won ? 2 : 0)
    return {source, stage: won ? 'won' : 'lost', attributes: {Visits}, ...more(number, won)}
  })
}

export function learn(all: readonly Lead[], more: Partial<LeadLesson> = {}): ReturnType<typeof learnLeadScore> {
  return learnLeadScore({leads: all, times: new Map(), points: pointTable([]), settings: SETTINGS, at: NOW, ...more})
}
