import type {Customer} from '../customer/customer.ts'
import type {Context} from '../store/context.ts'
import type {Draft} from '../store/store.ts'
import {isStarter, loadTagRules, ruleNamed} from './known-rules.ts'
import {STARTER_RULES} from './starter-rules.ts'
import {ruleOfTag} from './tag.ts'

/** A rule that is gone, and how many customers lost its tag with it. */
export interface RemovedTagRule {
  rule: string
  customers: number
}

/**
 * Removes a rule and takes its tag from everybody: one change. A built-in one is kept as taken out, so that it does not
 * come back by itself. Throws NOT_FOUND.
 */
export async function removeTagRule({store, now, who}: Context, name: string): Promise<RemovedTagRule> {
  return store.write({command: 'tag rule remove', who, at: now()}, async (draft) => {
    const inForce = (await loadTagRules(draft)).filter(({off}) => off !== true)
    const {id} = ruleNamed(name, inForce)
    if (isStarter(id)) await draft.save('tag_rule', [{id, ...STARTER_RULES[id], off: true}])
    else await draft.remove('tag_rule', [id])
    const customers = await takeTags(draft, id)
    draft.describe(`tag rule ${id}`, {tag_rules: 1, ...(customers > 0 ? {customers} : {})})
    return {rule: id, customers}
  })
}

async function takeTags(draft: Draft, rule: string): Promise<number> {
  const {id, rule_tags} = await draft.columns('customer', ['id', 'rule_tags'])
  const having = id.filter((_, index) => rule_tags[index]?.some((tag) => ruleOfTag(tag) === rule))
  const customers = await draft.getMany('customer', having)
  await draft.save(
    'customer',
    customers.map((customer) => withoutRule(customer, rule)),
  )
  return customers.length
}

function withoutRule({rule_tags = [], ...customer}: Customer, rule: string): Customer {
  const left = rule_tags.filter((tag) => ruleOfTag(tag) !== rule)
  return left.length === 0 ? customer : {...customer, rule_tags: left}
}
