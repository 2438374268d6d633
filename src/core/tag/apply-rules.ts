import type {Customer} from '../customer/customer.ts'
import type {ListColumn, ListRow} from '../listing/list-column.ts'
import type {Profile} from '../profile/profile.ts'
import type {Context} from '../store/context.ts'
import type {Book, Draft} from '../store/store.ts'
import {textOfDay} from '../time/day.ts'
import {type Judged, judgeTagRules, type RuleProblem, type RuleQuery} from './judge-rules.ts'
import {type RuleOutcome, ruleOutcomes, type TagChange, tagChanges} from './rule-changes.ts'

export const RULE_OUTCOME_COLUMNS: readonly ListColumn[] = [
  {key: 'rule', type: 'text'},
  {key: 'title', type: 'text'},
  {key: 'dimension', type: 'text'},
  {key: 'customers', type: 'integer'},
  {key: 'gains', type: 'integer'},
  {key: 'loses', type: 'integer'},
  {key: 'changes', type: 'integer'},
  {key: 'gain_examples', type: 'list'},
  {key: 'lose_examples', type: 'list'},
]

/** One row per tag that a customer gains or loses. */
export const TAG_CHANGE_COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'name', type: 'text'},
  {key: 'change', type: 'text'},
  {key: 'tag', type: 'text'},
]

/** What rules do or did: per rule, and how many customers have other tags than before. */
export interface RuleReport {
  as_of: string
  rows: RuleOutcome[]
  problems: RuleProblem[]
  customers_changed: number
  /** Absent where nothing was changed. */
  change_id: number | undefined
}

/** Gives the automatic tags out: one change, none where everybody has them already. Throws NOT_FOUND for an unknown name. */
export async function applyTagRules({store, now, who}: Context, query: RuleQuery): Promise<RuleReport> {
  return store.write({command: 'tag rule apply', who, at: now()}, async (draft) => {
    const judged = await judgeTagRules(draft, query)
    const changes = changesOf(judged, query)
    await saveChanges(draft, judged.profile, changes)
    draft.describe(`${judged.rules.length} tag rules as of ${textOfDay(query.asOf)}`, {customers: changes.length})
    return reportOf(judged, changes, changes.length > 0 ? draft.changeId : undefined)
  })
}

/** What applying would do, and, if asked for, to whom: a row for every tag that is gained or lost. */
export async function previewTagRules(
  {store}: Context,
  query: RuleQuery & {people: boolean},
): Promise<{report: RuleReport; people: ListRow[]}> {
  return store.read(async (book: Book) => {
    const judged = await judgeTagRules(book, query)
    const changes = changesOf(judged, query)
    const shown = query.people ? changes : []
    return {
      report: reportOf(judged, changes, undefined),
      people: shown.flatMap((change) => changeRows(judged.profile, change)),
    }
  })
}

function changesOf(judged: Judged, {names = []}: RuleQuery): TagChange[] {
  return tagChanges(judged, names.length === 0)
}

function reportOf(judged: Judged, changes: readonly TagChange[], change_id: number | undefined): RuleReport {
  const as_of = textOfDay(judged.profile.inputs.asOf)
  const {problems} = judged
  return {as_of, rows: ruleOutcomes(judged, changes), problems, customers_changed: changes.length, change_id}
}

async function saveChanges(draft: Draft, {inputs}: Profile, changes: readonly TagChange[]): Promise<void> {
  const after = new Map(changes.map((change) => [inputs.ids[change.index] as string, [...change.after]]))
  const customers = await draft.getMany('customer', [...after.keys()])
  await draft.save(
    'customer',
    customers.map((customer) => withRuleTags(customer, after.get(customer.id) ?? [])),
  )
}

function withRuleTags({rule_tags: _, ...customer}: Customer, rule_tags: string[]): Customer {
  return rule_tags.length === 0 ? customer : {...customer, rule_tags}
}

function changeRows({inputs}: Profile, {index, before, after}: TagChange): ListRow[] {
  const who = {id: inputs.ids[index], name: inputs.records.name[index]}
  const gained = after.filter((tag) => !before.includes(tag))
  const lost = before.filter((tag) => !after.includes(tag))
  return [
    ...gained.map((tag) => ({...who, change: 'gains', tag})),
    ...lost.map((tag) => ({...who, change: 'loses', tag})),
  ]
}
