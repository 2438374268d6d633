import {CrmError} from '../error/crm-error.ts'
import type {CustomField} from '../field/custom-field.ts'
import type {Context} from '../store/context.ts'
import type {Draft} from '../store/store.ts'
import {closest} from '../text/closest.ts'
import {compileRules} from './load-rules.ts'
import {type KnownRule, knownRules, loadRules, SHIPPED_RULES} from './known-rules.ts'
import type {QueueRule, StoredRule} from './queue-rule.ts'
import {readRule, wholeRule} from './read-rule.ts'

/** The rules after a change that `patron undo` takes back; `change_id` is absent where nothing was different. */
export interface RulesResult {
  rules: KnownRule[]
  change_id: number | undefined
}

/** Switches rules on or off. Throws NOT_FOUND for a name that no rule has. */
export async function switchRules(context: Context, ids: readonly string[], on: boolean): Promise<RulesResult> {
  return editRules(context, `queue rule ${on ? 'on' : 'off'}`, async (draft) => {
    const stored = new Map((await draft.all('queue_rule')).map((rule) => [rule.id, rule]))
    const known = knownRules([...stored.values()])
    for (const id of ids) refuseUnknown(id, known)
    return ids.map((id) => ({...stored.get(id), id, on}))
  })
}

/** Puts shipped rules back as they were shipped, and removes rules of the shop's own. Throws NOT_FOUND. */
export async function resetRules({store, now, who}: Context, ids: readonly string[]): Promise<RulesResult> {
  return store.write({command: 'queue rule reset', who, at: now()}, async (draft) => {
    const known = await loadRules(draft)
    for (const id of ids) refuseUnknown(id, known)
    await draft.remove('queue_rule', ids)
    draft.describe(ids.join(', '), {rules: ids.length})
    const rules = (await loadRules(draft)).filter((rule) => ids.includes(rule.id))
    return {rules, change_id: draft.changeId}
  })
}

/**
 * Takes rules in: one of a shipped rule's id changes what it says of it, another is the shop's own and has to be whole.
 * Throws BAD_INPUT for what cannot be used, and then changes nothing.
 */
export async function setRules(context: Context, given: readonly unknown[]): Promise<RulesResult> {
  return editRules(context, 'queue rule set', async (draft) => {
    const before = new Map((await draft.all('queue_rule')).map((rule) => [rule.id, rule]))
    return given.map((one) => {
      const rule = readRule(one)
      const {on = true, spec} = before.get(rule.id) ?? {}
      return {id: rule.id, on, spec: specOf({...spec, ...rule})}
    })
  })
}

/** What is kept of a rule: of a shipped one only what differs. */
function specOf(rule: Partial<QueueRule> & {id: string}): Partial<QueueRule> | undefined {
  const shipped = SHIPPED_RULES.find(({id}) => id === rule.id)
  if (!shipped) return wholeRule(rule)
  if (rule.subject !== undefined && rule.subject !== shipped.subject) {
    throw new CrmError('BAD_INPUT', `The rule ${rule.id} is about a ${shipped.subject}; that cannot be changed.`, {
      hint: 'Give a rule of your own another id.',
    })
  }
  const different = Object.entries(rule).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(shipped[field as keyof QueueRule]),
  )
  return different.length === 0 ? undefined : Object.fromEntries(different)
}

async function editRules(
  {store, now, who}: Context,
  command: string,
  work: (draft: Draft) => Promise<StoredRule[]>,
): Promise<RulesResult> {
  return store.write({command, who, at: now()}, async (draft) => {
    const changed = await work(draft)
    await draft.save('queue_rule', changed)
    const rules = await loadRules(draft)
    refuseUnusable(rules, await draft.all('field'))
    draft.describe(changed.map(({id}) => id).join(', '), {rules: changed.length})
    const ids = new Set(changed.map(({id}) => id))
    return {rules: rules.filter(({id}) => ids.has(id)), change_id: draft.changeId}
  })
}

function refuseUnusable(rules: readonly KnownRule[], custom: readonly CustomField[]): void {
  compileRules(
    rules.filter(({on}) => on),
    custom,
  )
}

function refuseUnknown(id: string, known: readonly KnownRule[]): void {
  if (known.some((rule) => rule.id === id)) return
  const guess = closest(
    id,
    known.map((rule) => rule.id),
  )
  throw new CrmError('NOT_FOUND', `No rule of the queue is called "${id}".`, {
    hint: guess === undefined ? 'See `patron queue rule list`.' : `Did you mean ${guess}?`,
  })
}

/** One rule. Throws NOT_FOUND. */
export async function showRule({store}: Context, id: string): Promise<KnownRule> {
  return store.read(async (book) => {
    const known = await loadRules(book)
    refuseUnknown(id, known)
    return known.find((rule) => rule.id === id) as KnownRule
  })
}
