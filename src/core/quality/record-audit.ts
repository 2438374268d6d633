import {CrmError} from '../error/crm-error.ts'
import {type Interval, wilson} from '../statistics/wilson.ts'
import type {Context} from '../store/context.ts'
import type {Audit, AuditItem} from './quality-record.ts'

/** What a person found of one line of a check list. */
export interface Finding {
  customer_id: string
  tag: string
  right: boolean
  note?: string | undefined
}

/** An audit in figures; `right` is the share of checked tags that were right, with its 95 % interval. */
export interface AuditResult {
  id: string
  at: string
  recorded_at: string | undefined
  drawn: number
  checked: number
  wrong: number
  right: number | undefined
  low: number | undefined
  high: number | undefined
}

/**
 * Keeps what a check found. Findings may come in parts; a line said twice is taken as said last. Throws NOT_FOUND for
 * an audit that does not exist, BAD_INPUT for a line that is not on its list.
 */
export async function recordAudit(
  {store, now, who}: Context,
  {id, findings}: {id: string; findings: readonly Finding[]},
): Promise<AuditResult> {
  return store.write({command: 'quality record', who, at: now()}, async (draft) => {
    const audit = await draft.get('audit', id.trim().toUpperCase())
    if (!audit) {
      throw new CrmError('NOT_FOUND', `There is no audit "${id}".`, {
        hint: '`patron quality audits` lists them; `patron quality sample` draws one.',
      })
    }
    const items = withFindings(audit, findings)
    const checked = items.filter(({right}) => right !== undefined)
    const recorded: Audit = {
      ...audit,
      items,
      recorded_at: now(),
      checked: checked.length,
      wrong: checked.filter(({right}) => right === false).length,
    }
    await draft.save('audit', [recorded])
    draft.describe(`audit ${audit.id}`, {tags_checked: findings.length})
    return auditResult(recorded)
  })
}

/** The audits with their results, oldest first. */
export async function listAudits({store}: Context): Promise<AuditResult[]> {
  const audits = await store.read((book) => book.all('audit'))
  return audits.sort((left, right) => (left.at < right.at ? -1 : 1)).map(auditResult)
}

/** The figures of an audit. */
export function auditResult({id, at, recorded_at, items, checked = 0, wrong = 0}: Audit): AuditResult {
  const interval: Interval | undefined = checked === 0 ? undefined : wilson(checked - wrong, checked)
  return {
    ...{id, at, recorded_at, drawn: items.length, checked, wrong},
    right: checked === 0 ? undefined : (checked - wrong) / checked,
    low: interval?.low,
    high: interval?.high,
  }
}

function withFindings({id, items}: Audit, findings: readonly Finding[]): AuditItem[] {
  const said = new Map(findings.map((finding) => [keyOf(finding), finding]))
  const known = new Set(items.map(keyOf))
  const stranger = findings.find((finding) => !known.has(keyOf(finding)))
  if (stranger) {
    throw new CrmError('BAD_INPUT', `"${stranger.tag}" of ${stranger.customer_id} is not on the list of audit ${id}.`, {
      hint: `\`patron quality show ${id}\` prints the list.`,
    })
  }
  return items.map((item) => {
    const finding = said.get(keyOf(item))
    if (!finding) return item
    return {...item, right: finding.right, ...(finding.note === undefined ? {} : {note: finding.note})}
  })
}

function keyOf({customer_id, tag}: Pick<AuditItem, 'customer_id' | 'tag'>): string {
  return `${customer_id}\u0001${tag}`
}
