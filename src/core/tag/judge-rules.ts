import {CrmError} from '../error/crm-error.ts'
import type {ListColumn} from '../listing/list-column.ts'
import {Profile, profileCustomers} from '../profile/profile.ts'
import {loadProfileColumns, needsOf} from '../profile/profile-columns.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Book} from '../store/store.ts'
import type {Day} from '../time/day.ts'
import {type CompiledRule, compileRule} from './compile-rule.ts'
import {chooseRules, type KnownRule, loadTagRules} from './known-rules.ts'
import {tagWithValue} from './tag.ts'

/** A rule that could not be used, and why. */
export interface RuleProblem {
  rule: string
  message: string
  hint: string | undefined
}

/** Who has a rule's tag: per customer in the order of the profile, undefined for those who do not. */
export interface JudgedRule {
  rule: KnownRule
  /** The fields of the profile that it reads. */
  fields: readonly string[]
  tags: readonly (string | undefined)[]
}

/** What the rules say of the customers known as of a day. */
export interface Judged {
  profile: Profile
  rules: JudgedRule[]
  problems: RuleProblem[]
  /** Names of all rules in force, whether they were judged or not. */
  in_force: ReadonlySet<string>
}

export interface RuleQuery {
  asOf: Day
  /** Only these rules; all unless given. */
  names?: readonly string[] | undefined
}

/**
 * Asks the rules of every customer. In their conditions `tags` are those given by people: a rule does not build on what
 * rules gave when they were last applied. A rule that cannot be used is a problem of its own. Throws NOT_FOUND for a
 * name that no rule has.
 */
export async function judgeTagRules(book: Book, {asOf, names}: RuleQuery): Promise<Judged> {
  const all = await loadTagRules(book)
  const columns = await loadProfileColumns(book)
  const chosen = chooseRules(all, names)
  const {compiled} = compileRules(chosen, columns)
  const needs = needsOf(['name', 'tags', ...compiled.flatMap(({fields}) => fields)])
  const profile = await profileCustomers(book, {asOf, settings: await loadSettings(book), needs})
  return {profile, ...judgeProfile(profile, chosen, columns), in_force: new Set(chooseRules(all).map(({id}) => id))}
}

/** Asks rules of the customers of a profile that holds what they read. */
export function judgeProfile(
  profile: Profile,
  chosen: readonly KnownRule[],
  columns: readonly ListColumn[] = profile.columns,
): Pick<Judged, 'rules' | 'problems'> {
  const {compiled, problems} = compileRules(chosen, columns)
  const known = withoutRuleTags(profile)
  const rules = compiled.flatMap((one) =>
    orProblem(one.rule, problems, () => ({rule: one.rule, fields: one.fields, tags: tagsOf(one, known)})),
  )
  return {rules, problems}
}

function compileRules(
  rules: readonly KnownRule[],
  columns: readonly ListColumn[],
): {compiled: (CompiledRule & {rule: KnownRule})[]; problems: RuleProblem[]} {
  const problems: RuleProblem[] = []
  const compiled = rules.flatMap((rule) => orProblem(rule, problems, () => ({...compileRule(rule, columns), rule})))
  return {compiled, problems}
}

function orProblem<T>({id}: KnownRule, problems: RuleProblem[], work: () => T): T[] {
  try {
    return [work()]
  } catch (error) {
    if (!(error instanceof CrmError)) throw error
    problems.push({rule: id, message: error.message.split('\n')[0] as string, hint: error.hint})
    return []
  }
}

function withoutRuleTags({inputs}: Profile): Profile {
  const {parts} = inputs
  return new Profile({...inputs, parts: {...parts, tags: {given: parts?.tags?.given ?? [], ruled: []}}})
}

function tagsOf({rule, where, value, fields}: CompiledRule, profile: Profile): (string | undefined)[] {
  const row = profile.conditionRow(fields)
  const tagOf = remembered((text: string) => tagWithValue(rule.id, text))
  return Array.from({length: profile.size}, (_, index) => {
    const own = row(index)
    if (!where(own)) return undefined
    return value === undefined ? rule.id : tagOf(value(own))
  })
}

/** Many customers share few values. */
function remembered(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const found = known.get(text) ?? work(text)
    known.set(text, found)
    return found
  }
}
