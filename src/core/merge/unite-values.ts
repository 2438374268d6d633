import {strictest} from '../consent/take-consent.ts'
import type {Consent, Customer, Inference, MessageChannel} from '../customer/customer.ts'
import type {FieldChoice, MergePlan, MergeSide} from './merge-plan.ts'

/** Fields whose values are not chosen among but put together; the sides come with the survivor first. */
export const UNITED: Readonly<Record<string, (sides: readonly MergeSide[]) => FieldChoice | undefined>> = {
  tags: (sides) => unitedLists('tags', sides),
  rule_tags: (sides) => unitedLists('rule_tags', sides),
  evidence: unitedEvidence,
  note: joinedNotes,
  consent: strictestConsent,
  registered_at: earliestRegistration,
  source: earliestSource,
  lead_id: firstLead,
}

/** Channels that end as withdrawn although some had granted them. */
export function takenBack(sides: readonly MergeSide[], consent: Consent | undefined): MergePlan['withdrawn'] {
  const withdrawn = Object.entries(consent ?? {}).filter(([, state]) => state === 'withdrawn')
  return (withdrawn as [MessageChannel, 'withdrawn'][]).flatMap(([channel]) => {
    const granted = sides.filter(({customer}) => customer.consent?.[channel] === 'granted')
    return granted.length === 0 ? [] : [{channel, granted_by: granted.map(({customer}) => customer.id)}]
  })
}

/** Proposals for fields that are still empty after the merge, of several the surest. */
export function unitedProposals(sides: readonly MergeSide[], after: Customer): Record<string, Inference> | undefined {
  const united: Record<string, Inference> = {}
  for (const {customer} of sides) {
    for (const [field, proposal] of Object.entries(customer.inferred ?? {})) {
      if ((after as Record<string, unknown>)[field] !== undefined) continue
      const known = united[field]
      if (!known || proposal.confidence > known.confidence) united[field] = proposal
    }
  }
  return Object.keys(united).length === 0 ? undefined : united
}

function unitedLists(field: 'tags' | 'rule_tags' | 'evidence', sides: readonly MergeSide[]): FieldChoice | undefined {
  const having = sides.filter(({customer}) => customer[field] !== undefined)
  return together(field, having, {
    value: [...new Set(having.flatMap(({customer}) => customer[field] ?? []))],
    rule: 'united',
  })
}

/** Only one lead can be named as the one a customer came from; what the others came from stays as evidence. */
function unitedEvidence(sides: readonly MergeSide[]): FieldChoice | undefined {
  const [, ...others] = sides.flatMap(({customer}) => customer.lead_id ?? [])
  const united = unitedLists('evidence', sides)
  if (others.length === 0) return united
  const leads = others.map((lead) => `lead:${lead}`)
  const known = (united?.value ?? []) as string[]
  const from = sides.filter(({customer: {evidence, lead_id}}) => evidence ?? others.includes(lead_id ?? ''))
  return {...choiceOf('evidence', from), rule: 'united', value: [...new Set([...known, ...leads])]}
}

function joinedNotes(sides: readonly MergeSide[]): FieldChoice | undefined {
  const having = sides.filter(({customer}) => customer.note !== undefined)
  return together('note', having, {
    value: [...new Set(having.map(({customer}) => customer.note))].join('\n'),
    rule: 'joined',
  })
}

function strictestConsent(sides: readonly MergeSide[]): FieldChoice | undefined {
  const having = sides.filter(({customer}) => customer.consent !== undefined)
  const value = having.reduce<Consent>((consent, {customer}) => strictest(consent, customer.consent), {})
  return together('consent', having, {value, rule: 'strictest'})
}

function earliestRegistration(sides: readonly MergeSide[]): FieldChoice | undefined {
  return taken('registered_at', byRegistration(sides), 'earliest')
}

/** What brought a customer is what brought the first of them. */
function earliestSource(sides: readonly MergeSide[]): FieldChoice | undefined {
  return taken('source', byRegistration(sides), 'earliest')
}

function firstLead(sides: readonly MergeSide[]): FieldChoice | undefined {
  return taken('lead_id', sides, 'survivor')
}

function byRegistration(sides: readonly MergeSide[]): MergeSide[] {
  const instant = ({customer}: MergeSide): string => customer.registered_at ?? '9999'
  return sides.toSorted((left, right) => (instant(left) < instant(right) ? -1 : instant(left) > instant(right) ? 1 : 0))
}

/** The first value there is, in the order of the sides. */
function taken(
  field: 'registered_at' | 'source' | 'lead_id',
  sides: readonly MergeSide[],
  rule: 'earliest' | 'survivor',
): FieldChoice | undefined {
  const having = sides.filter(({customer}) => customer[field] !== undefined)
  const [first] = having
  if (!first) return undefined
  const value = first.customer[field]
  const same = having.filter(({customer}) => customer[field] === value)
  const others = having.filter(({customer}) => customer[field] !== value)
  return {
    ...choiceOf(field, same),
    value,
    rule: others.length === 0 ? 'only' : rule,
    lost: others.map(({customer}) => ({customer_id: customer.id, value: customer[field]})),
  }
}

/** What all of them say together; `only` when they say the same. */
function together(
  field: 'tags' | 'rule_tags' | 'evidence' | 'note' | 'consent',
  having: readonly MergeSide[],
  {value, rule}: Pick<FieldChoice, 'value' | 'rule'>,
): FieldChoice | undefined {
  if (having.length === 0) return undefined
  const said = new Set(having.map(({customer}) => JSON.stringify(customer[field])))
  return {...choiceOf(field, having), value, rule: said.size === 1 ? 'only' : rule}
}

function choiceOf(field: string, sides: readonly MergeSide[]): FieldChoice {
  return {field, value: undefined, from: sides.map(({customer}) => customer.id), rule: 'only', lost: []}
}
