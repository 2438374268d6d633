import {CrmError} from '../error/crm-error.ts'
import {loadProfileColumns} from '../profile/profile-columns.ts'
import type {Context} from '../store/context.ts'
import type {Draft} from '../store/store.ts'
import {compileRule} from './compile-rule.ts'
import {isStarter, knownRules, type RuleOrigin} from './known-rules.ts'
import {givenTag} from './tag.ts'
import type {TagDimension, TagRule} from './tag-rule.ts'

export interface NewTagRule {
  name: string
  /** Not needed to put a built-in rule back. */
  where?: string | undefined
  value?: string | undefined
  dimension?: TagDimension | undefined
  meaning?: string | undefined
}

/** The rule as it is kept now, and what stood under its name before. */
export interface AddedTagRule {
  rule: TagRule
  replaced: RuleOrigin | undefined
  /** It is the built-in one again. */
  put_back: boolean
}

/**
 * Keeps a rule; one of the same name is replaced, a built-in one too. A built-in name without a condition puts the
 * built-in rule back. Throws BAD_INPUT for a name that cannot be and a condition or value that cannot be used.
 */
export async function addTagRule({store, now, who}: Context, input: NewTagRule): Promise<AddedTagRule> {
  const name = ruleName(input.name)
  return store.write({command: 'tag rule add', who, at: now()}, async (draft) => {
    const [stored] = await draft.getMany('tag_rule', [name])
    const before = knownRules(stored ? [stored] : []).find(({id}) => id === name)
    if (input.where === undefined) return {rule: await putBack(draft, name), replaced: before?.origin, put_back: true}
    const {value, meaning, dimension = before?.dimension ?? 'behaviour'} = input
    const rule: TagRule = {id: name, dimension, condition: input.where, value, meaning}
    compileRule(rule, await loadProfileColumns(draft))
    await draft.save('tag_rule', [rule])
    draft.describe(`tag rule ${name}`, {tag_rules: 1})
    return {rule, replaced: before?.origin, put_back: false}
  })
}

function ruleName(text: string): string {
  const name = givenTag(text)
  if (!name.includes(':')) return name
  throw new CrmError('BAD_INPUT', `"${name}" is no name of a tag rule: the colon stands before a value.`, {
    hint: 'Write it with a hyphen, or give the value with --value.',
  })
}

async function putBack(draft: Draft, name: string): Promise<TagRule> {
  const builtIn = knownRules([]).find(({id}) => id === name)
  if (!builtIn || !isStarter(name)) {
    throw new CrmError('BAD_INPUT', `The tag rule ${name} needs a condition.`, {
      hint: `Give it with --where, e.g. patron tag rule add ${name} --where 'orders >= 10'.`,
    })
  }
  await draft.remove('tag_rule', [name])
  draft.describe(`tag rule ${name}`, {tag_rules: 1})
  const {origin: _, ...rule} = builtIn
  return rule
}
