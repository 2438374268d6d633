import {type CustomerSources, loadCustomerSources} from '../customer/customer-sources.ts'
import type {Customer} from '../customer/customer.ts'
import {productsOf, type Standing, standingOf} from '../customer/standing.ts'
import {CrmError} from '../error/crm-error.ts'
import {learnedFor} from '../forecast/learned-for.ts'
import {loadForecast} from '../forecast/load-forecast.ts'
import {forecastOfOne, inputsOfOne} from '../forecast/show-forecast.ts'
import type {Lead} from '../lead/lead.ts'
import {loadPace} from '../lead/lead-pace.ts'
import type {Order} from '../order/order.ts'
import type {Profile} from '../profile/profile.ts'
import {loadSettings, type Settings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Book} from '../store/store.ts'
import {loadTagRules} from '../tag/known-rules.ts'
import {type Day, type Instant, textOfDay} from '../time/day.ts'
import {momentOf} from '../time/moment-of.ts'
import {findSubject, type Subject} from '../touch/find-subject.ts'
import type {Explanation, ExplainQuestion, ExplainTopic} from './explanation.ts'
import {explainForecast} from './explain-forecast.ts'
import {explainLead} from './explain-lead.ts'
import {explainLife} from './explain-life.ts'
import {explainStanding} from './explain-standing.ts'
import {explainQueue} from './explain-queue.ts'
import {explainTags} from './explain-tags.ts'
import {NO_TASK_VERDICTS} from './explain-tasks.ts'

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
  /** A profile of everybody of that day that is at hand already. */
  profile?: Profile | undefined
}

/**
 * How the judgements of a customer, or of a lead, came about. Throws NOT_FOUND or AMBIGUOUS, and REFUSED when there is
 * no such judgement of them.
 */
export async function explainReference({store, now}: Context, request: ExplainRequest): Promise<Explained> {
  return store.read(async (book) => {
    const settings = await loadSettings(book)
    const found = await customerOrLead(book, request, settings.country)
    const who = 'lead' in found ? found.lead : found.customer
    const at = momentOf(request.asOf, now())
    const explanations =
      'lead' in found
        ? await explainLeadAt(book, found.lead, {at, settings})
        : [
            ...(await explainCustomer(book, found.customer, {...request, settings})),
            ...(await explainQueue(book, {customer_id: found.customer.id}, {at, settings})),
          ]
    const chosen = chooseTopic(explanations, request.topic)
    if (chosen.length === 0) throw noJudgement(who.id, request.topic, 'lead' in found)
    return {id: who.id, name: who.name, as_of: textOfDay(request.asOf), explanations: chosen}
  })
}

interface At {
  at: Instant
  settings: Settings
}

/** A lead's contact, and what the queue asks for them; without a task the contact says it all. */
async function explainLeadAt(book: Book, lead: Lead, {at, settings}: At): Promise<Explanation[]> {
  const own = explainLead(lead, {at, pace: await loadPace(settings, {leads: [lead], now: at})})
  const tasks = await explainQueue(book, {lead_id: lead.id}, {at, settings})
  return [own, ...tasks.filter(({verdict}) => !NO_TASK_VERDICTS.some((none) => none === verdict))]
}

/** Whom the reference means; the lead that they were where that is asked for. */
async function customerOrLead(book: Book, {reference, topic}: ExplainRequest, country: string): Promise<Subject> {
  const found = await findSubject(book, reference, country)
  return topic === 'lead' && 'customer' in found ? {lead: await leadOf(book, found.customer)} : found
}

/** The lead that a customer was. Throws REFUSED where they were none. */
async function leadOf(book: Book, {id, lead_id}: Customer): Promise<Lead> {
  const [own] = lead_id === undefined ? [] : await book.getMany('lead', [lead_id])
  const lead = own ?? (await book.find('lead', 'customer_id', [id]))[0]
  if (lead) return lead
  throw new CrmError('REFUSED', `${id} was never a lead.`, {hint: 'Leave the topic out to see what there is.'})
}

async function explainCustomer(
  book: Book,
  customer: Customer,
  request: ExplainRequest & {settings: Settings},
): Promise<Explanation[]> {
  const {asOf, topic, settings} = request
  const sources = await loadCustomerSources(book, customer)
  const {profile, index} = await standingIn(book, sources, request)
  if (index < 0) {
    throw new CrmError('REFUSED', `${customer.id} was not known yet on ${textOfDay(asOf)}.`, {
      hint: 'Judge as of a later day.',
    })
  }
  const isAsked = topic === undefined || topic === 'lifecycle' || topic === 'value'
  const life = await explainLife(book, {profile, index}, {asOf, settings, isAsked})
  const forecast = await explainOwnForecast(book, sources.orders, request)
  const tags = topic === undefined || topic === 'tags' ? await explainOwnTags(book, sources, request) : []
  return [...explainStanding(profile, index, sources.orders), ...life, ...forecast, ...tags]
}

/** Rules are asked of one customer alone: to ask them of everybody takes as long as for everybody. */
async function explainOwnTags(
  book: Book,
  sources: CustomerSources,
  {asOf, topic, settings}: ExplainRequest & {settings: Settings},
): Promise<Explanation[]> {
  const {profile, index} = await standingIn(book, sources, {reference: sources.customer.id, asOf, topic, settings})
  const rules = (await loadTagRules(book)).filter(({off}) => off !== true)
  return explainTags(profile, index, {rules, all: topic === 'tags'})
}

async function standingIn(
  book: Book,
  sources: CustomerSources,
  {profile, asOf, settings}: ExplainRequest & {settings: Settings},
): Promise<Standing> {
  if (profile) return {profile, index: profile.inputs.ids.indexOf(sources.customer.id)}
  const [products, population] = await Promise.all([productsOf(book, sources), book.orders.population()])
  return standingOf(book, sources, {asOf, settings, population, products})
}

/** Only where it was learned, or is asked for with its topic or with all: to learn it now takes everybody's purchases. */
async function explainOwnForecast(
  book: Book,
  orders: readonly Order[],
  {asOf, topic, settings, profile}: ExplainRequest & {settings: Settings},
): Promise<Explanation[]> {
  const inputs = inputsOfOne(orders, {asOf, settings})
  if ((inputs.x[0] ?? -1) < 0) return []
  const kept = profile?.learned() ?? (await learnedFor(book, {asOf, settings}))
  if (!kept && topic !== undefined && topic !== 'forecast' && topic !== 'value') return []
  const learned = kept ?? (await loadForecast(book, {asOf, settings})).learned
  return [explainForecast(learned, forecastOfOne(learned, inputs, settings))]
}

function chooseTopic(all: readonly Explanation[], question: ExplainQuestion | undefined): Explanation[] {
  if (question === undefined) return [...all]
  const topics: readonly string[] = ANSWERS[question] ?? [question]
  return all.filter(({topic}) => topics.includes(topic))
}

/** What answers a question that is no topic, or of a lead another: a lead's contact is its task and its score. */
const ANSWERS: Partial<Record<ExplainQuestion, readonly ExplainTopic[]>> = {
  score: ['segment', 'lead'],
  task: ['task', 'lead'],
  // Why a class is what it is shows beside what is expected of them, and of somebody else.
  value: ['value', 'forecast'],
}

function noJudgement(id: string, topic: ExplainQuestion | undefined, isLead: boolean): CrmError {
  const why = isLead ? 'a lead has not bought yet' : 'they have not bought yet'
  return new CrmError('REFUSED', `There is no ${topic ?? 'judgement'} of ${id} to explain: ${why}.`, {
    hint: 'Leave the topic out to see what there is, or judge as of a later day.',
  })
}
