import {CrmError} from '../error/crm-error.ts'
import type {Context} from '../store/context.ts'
import type {Audit, AuditItem} from './quality-record.ts'

/** A line of a check list with what helps to check it. */
export interface SampleRow extends AuditItem {
  audit: string
  name: string | undefined
  kind: 'manual' | 'rule'
}

export interface DrawnSample {
  audit: Audit
  rows: SampleRow[]
  /** How many tags there are to draw from. */
  tags: number
}

interface Tagging {
  customer_id: string
  name: string | undefined
  tag: string
  kind: SampleRow['kind']
}

/**
 * Draws tags of customers at random for somebody to check, each equally likely, without drawing one twice, and keeps
 * the list. `random` gives numbers from 0 up to 1. Throws REFUSED when nobody has a tag.
 */
export async function drawSample(
  {store, now, who}: Context,
  {count, random}: {count: number; random: () => number},
): Promise<DrawnSample> {
  return store.write({command: 'quality sample', who, at: now()}, async (draft) => {
    const {id, name, tags, rule_tags, erased_at} = await draft.columns('customer', [
      'id',
      'name',
      'tags',
      'rule_tags',
      'erased_at',
    ])
    const all: Tagging[] = []
    id.forEach((customer_id, index) => {
      if (erased_at[index] !== undefined) return
      for (const tag of tags[index] ?? []) all.push({customer_id, name: name[index], tag, kind: 'manual'})
      for (const tag of rule_tags[index] ?? []) all.push({customer_id, name: name[index], tag, kind: 'rule'})
    })
    if (all.length === 0) {
      throw new CrmError('REFUSED', 'No customer has a tag that could be checked.', {
        hint: 'Give tags with `patron customer tag add` or `patron tag rule apply` first.',
      })
    }
    const drawn = drawFrom(all, {count, random})
    const [audit_id] = await draft.nextIds('audit', 1)
    const audit: Audit = {
      id: audit_id as string,
      at: now(),
      items: drawn.map(({customer_id, tag}) => ({customer_id, tag})),
    }
    await draft.save('audit', [audit])
    draft.describe(`audit ${audit.id} of ${audit.items.length} tags`, {audits: 1})
    return {audit, rows: drawn.map((one) => ({audit: audit.id, ...one})), tags: all.length}
  })
}

/** The first steps of a Fisher-Yates shuffle. */
function drawFrom<T>(all: readonly T[], {count, random}: {count: number; random: () => number}): T[] {
  const deck = [...all]
  const most = Math.min(count, deck.length)
  for (let at = 0; at < most; at++) {
    const other = at + Math.floor(random() * (deck.length - at))
    const taken = deck[other] as T
    deck[other] = deck[at] as T
    deck[at] = taken
  }
  return deck.slice(0, most)
}
