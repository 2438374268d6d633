import {CrmError} from '../error/crm-error.ts'
import {toMinor} from '../money/money.ts'
import {type Profile, profileCustomers} from '../profile/profile.ts'
import {needsOf} from '../profile/profile-columns.ts'
import {loadSettings, type Settings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import {hashText} from '../text/hash.ts'
import {customersWithOpenComplaint} from '../ticket/open-complaint.ts'
import {textOfDay} from '../time/day.ts'
import type {Campaign} from './campaign.ts'
import type {CampaignInput, CampaignPlan, Exclusion} from './campaign-plan.ts'
import {breakEven, pastOf} from './past-of-audience.ts'
import {addressedCustomers, sortOut} from './reachable.ts'

/** What a plan reads of everybody: consents, and what segments are cut by. */
const PLAN_FIELDS = ['consent', 'segment', 'grid_cell', 'value_at_stake']
const CONTROL_STEPS = 1_000_000

/**
 * Plans a campaign and saves it as a draft (not on a dry run). People without consent or address for the channel and
 * those with an open complaint are left out and counted. The control group is drawn by a hash of campaign name and customer id, so that it is
 * the same however often the plan is made. Throws REFUSED when nobody is left.
 */
export async function planCampaign(
  {store, now, who}: Context,
  input: CampaignInput,
  dryRun: boolean,
): Promise<CampaignPlan> {
  checkInput(input)
  const header = {command: 'campaign plan', who, at: now()}
  const work = store[dryRun ? 'rehearse' : 'write'].bind(store)
  return work(header, async (draft) => {
    const settings = await loadSettings(draft)
    const needs = input.fields && needsOf([...PLAN_FIELDS, ...input.fields])
    const profile = await profileCustomers(draft, {asOf: input.asOf, settings, needs})
    const addressed = await addressedCustomers(draft, input.channel)
    const complaining = await customersWithOpenComplaint(draft, {settings, asOf: input.asOf})
    const [id] = await draft.nextIds('campaign', 1)
    const {plan, campaign} = drawUp(id as string, {
      input,
      profile,
      settings,
      addressed,
      complaining,
      at: header.at,
      dryRun,
    })
    await draft.save('campaign', [campaign])
    draft.describe(`campaign ${campaign.id} ${campaign.name}`, {campaigns: 1})
    return {...plan, change_id: dryRun ? undefined : draft.changeId}
  })
}

function checkInput({name, unit_cost, budget, holdout, starts_on, ends_on}: CampaignInput): void {
  if (name.trim() === '') throw new CrmError('BAD_INPUT', 'A campaign needs a name.', {hint: 'Give it with --name.'})
  if (unit_cost < 0) throw new CrmError('BAD_INPUT', `A unit cost of ${unit_cost} is below zero.`)
  if (budget !== undefined && budget < 0) throw new CrmError('BAD_INPUT', `A budget of ${budget} is below zero.`)
  if (holdout !== undefined && !(holdout >= 0 && holdout < 1)) {
    throw new CrmError('BAD_INPUT', `A holdout of ${holdout} is no share.`, {
      hint: 'Write it as 10% or 0.1; 0 turns it off.',
    })
  }
  if (starts_on !== undefined && ends_on !== undefined && ends_on < starts_on) {
    throw new CrmError('BAD_INPUT', `The campaign would end (${ends_on}) before it starts (${starts_on}).`)
  }
}

interface DrawUp {
  input: CampaignInput
  profile: Profile
  settings: Settings
  addressed: ReadonlySet<string>
  complaining: ReadonlySet<string>
  at: string
  dryRun: boolean
}

function drawUp(
  id: string,
  {input, profile, settings, addressed, complaining, at, dryRun}: DrawUp,
): {plan: Omit<CampaignPlan, 'change_id'>; campaign: Campaign} {
  const {inputs} = profile
  const selected = input.select(profile)
  const sorted = sortOut(selected, {channel: input.channel, profile, settings, addressed, complaining})
  if (sorted.kept.length === 0) throw nobodyLeft(selected.length, sorted.excluded)
  const holdout = input.holdout ?? settings['campaign.holdout']
  const groups = drawControls(sorted.kept, {profile, name: input.name, holdout})
  const {members, excluded} = cutToBudget(groups.members, {input, profile, excluded: sorted.excluded})
  if (members.length === 0) throw nobodyLeft(selected.length, excluded)
  const cost = members.length * input.unit_cost
  const past = pastOf(members, profile)
  const ids = (indexes: readonly number[]): string[] => indexes.map((index) => inputs.ids[index] as string)
  const {name, channel, offer, audience, starts_on, ends_on, unit_cost} = input
  const shared = {
    id,
    name: name.trim(),
    channel,
    offer,
    audience,
    as_of: textOfDay(input.asOf),
    reach: members.length,
    control: groups.controls.length,
    holdout,
  }
  const plan = {
    ...shared,
    selected: selected.length,
    excluded,
    unit_cost,
    cost,
    ...past,
    break_even_response: breakEven(unit_cost, past.average_order_value),
    dry_run: dryRun,
  }
  const minor = (major: number): number => toMinor(major, inputs.digits)
  const budget = input.budget === undefined ? undefined : minor(input.budget)
  const campaign = {
    ...shared,
    starts_on,
    ends_on,
    budget,
    unit_cost: minorPart(unit_cost, inputs.digits),
    created_at: at,
    members: ids(members),
    controls: ids(groups.controls),
  }
  return {plan, campaign}
}

/** A message may cost 4.5 fen: minor units with up to six decimals, free of the noise of doubles. */
function minorPart(major: number, digits: number): number {
  return Math.round(major * 10 ** digits * 1e6) / 1e6
}

/** Who is held out: a hash of name and customer, below the share. The same customer falls the same way every time. */
function drawControls(
  kept: readonly number[],
  {profile, name, holdout}: {profile: Profile; name: string; holdout: number},
): {members: number[]; controls: number[]} {
  const isControl = (index: number): boolean => {
    const draw = hashText(`${name.trim()}\u0001${profile.inputs.ids[index]}`) % CONTROL_STEPS
    return draw < holdout * CONTROL_STEPS
  }
  return {members: kept.filter((index) => !isControl(index)), controls: kept.filter(isControl)}
}

function cutToBudget(
  members: readonly number[],
  {input, profile, excluded}: {input: CampaignInput; profile: Profile; excluded: Exclusion[]},
): {members: number[]; excluded: Exclusion[]} {
  const {budget, unit_cost} = input
  const affordable = budget === undefined || unit_cost === 0 ? members.length : Math.floor(budget / unit_cost + 1e-9)
  if (affordable >= members.length) return {members: [...members], excluded}
  const churn = profile.churn()
  const ranked = [...members].sort(
    (left, right) => churn.valueAtStake(right) - churn.valueAtStake(left) || left - right,
  )
  const over = {reason: 'over-budget' as const, customers: members.length - affordable}
  return {members: ranked.slice(0, affordable).sort((left, right) => left - right), excluded: [...excluded, over]}
}

function nobodyLeft(selected: number, excluded: readonly Exclusion[]): CrmError {
  if (selected === 0) {
    return new CrmError('REFUSED', 'Nobody is in this audience, so there is nothing to plan.', {
      hint: 'See `patron segment rfm` for the segments there are.',
    })
  }
  const reasons = excluded.map(({reason, customers}) => `${customers} ${reason.replaceAll('-', ' ')}`).join(', ')
  const consent = excluded.some(({reason}) => reason === 'no-consent')
  return new CrmError('REFUSED', `None of the ${selected} customers of this audience can be reached: ${reasons}.`, {
    hint: consent
      ? 'Import consents, choose another channel, or `patron settings set campaign.consent assumed` if your law allows it.'
      : 'Choose another channel.',
  })
}
