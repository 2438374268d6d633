import {loadCustomerSources} from '../customer/customer-sources.ts'
import type {Customer} from '../customer/customer.ts'
import {findCustomer} from '../customer/find-customer.ts'
import {productsOf, standingOf} from '../customer/standing.ts'
import {CrmError} from '../error/crm-error.ts'
import {findLead} from '../lead/find-lead.ts'
import {loadSettings, type Settings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Book} from '../store/store.ts'
import {loadTagRules} from '../tag/known-rules.ts'
import {listFollowUps} from '../task/follow-ups.ts'
import {type Day, textOfDay} from '../time/day.ts'
import type {Explanation, ExplainQuestion} from './explanation.ts'
import {explainLead} from './explain-lead.ts'
import {explainStanding} from './explain-standing.ts'
import {explainTags} from './explain-tags.ts'
import {explainTask} from './explain-task.ts'

/** Somebody, and how judgements of them came about. */
export interface Explained {
  id: string
  name: string | undefined
  as_of: string
  explanations: Explanation[]
}

interface ExplainRequest {
  reference: string
  asOf: Day
  /** One judgement; every one unless given. */
  topic: ExplainQuestion | undefined
}

/**
 * How the judgements of a customer, or of a lead, came about. Throws NOT_FOUND or AMBIGUOUS, and REFUSED when there is
 * no such judgement of them.
 */
export async function explainReference({store, now}: Context, request: ExplainRequest): Promise<Explained> {
  return store.read(async (book) => {
    const settings = await loadSettings(book)
    const customer = await customerOrNot(book, request, settings)
    if (!customer) return leadExplained(book, request, {settings, now: now()})
    const sources = await loadCustomerSources(book, customer)
    const products = await productsOf(book, sources)
    const {profile, index} = await standingOf(book, sources, {asOf: request.asOf, settings, products})
    const base = {id: customer.id, name: customer.name, as_of: textOfDay(request.asOf)}
    if (index < 0) return {...base, explanations: chosen([], request, customer.id)}
    const rules = (await loadTagRules(book)).filter(({off}) => off !== true)
    const tasks = await listFollowUps(book, {profile, now: now(), settings})
    const tags = explainTags(profile, index, rules).filter(
      ({expression}) => request.topic === 'tags' || expression?.holds === true,
    )
    tags.sort((left, right) => Number(right.expression?.holds) - Number(left.expression?.holds))
    const bought = (profile.inputs.orders[index] as number) > 0
    const all = [...explainStanding(profile, index), ...tags, ...(bought ? [explainTask(profile, index, tasks)] : [])]
    return {...base, explanations: chosen(all, request, customer.id)}
  })
}

async function customerOrNot(
  book: Book,
  {reference, topic}: ExplainRequest,
  {country}: Settings,
): Promise<Customer | undefined> {
  if (topic === 'lead' || /^l\d+$/i.test(reference.trim())) return undefined
  try {
    return await findCustomer(book, reference, country)
  } catch (error) {
    if (error instanceof CrmError && error.code === 'NOT_FOUND' && topic === undefined) return undefined
    throw error
  }
}

async function leadExplained(
  book: Book,
  request: ExplainRequest,
  {settings, now}: {settings: Settings; now: string},
): Promise<Explained> {
  const lead = await findLead(book, request.reference, settings.country)
  const explanations = chosen([explainLead(lead, {now, settings})], request, lead.id)
  return {id: lead.id, name: lead.name, as_of: textOfDay(request.asOf), explanations}
}

function chosen(all: readonly Explanation[], {topic}: ExplainRequest, id: string): Explanation[] {
  const found = topic === undefined ? [...all] : all.filter((one) => answers(one, topic))
  if (found.length > 0) return found
  throw new CrmError('REFUSED', `There is no ${topic ?? 'judgement'} of ${id} to explain: they have not bought yet.`, {
    hint: 'Leave the topic out to see what there is, or judge as of a later day.',
  })
}

function answers({topic}: Explanation, question: ExplainQuestion): boolean {
  return question === 'score' ? topic === 'segment' || topic === 'lead' : topic === question
}
