import {withIds} from '../../core/campaign/audience.ts'
import type {CampaignInput} from '../../core/campaign/campaign-plan.ts'
import {planCampaign} from '../../core/campaign/plan-campaign.ts'
import {whereTypes} from '../../core/listing/select-rows.ts'
import {loadProfileColumns} from '../../core/profile/profile-columns.ts'
import {tagCustomers} from '../../core/tag/tag-customers.ts'
import {compileWhere} from '../../core/where/compile-where.ts'
import type {Where} from '../../core/where/where.ts'
import type {Desk, Doings} from '../office/desk.ts'
import type {Chosen} from './chosen.ts'
import type {PeopleDeeds} from './deeds.ts'

export const PEOPLE_DOINGS: Doings<PeopleDeeds> = {
  'tag-people': async (desk, {chosen, verb, tags}) => {
    const customers = 'ids' in chosen ? chosen : {where: await conditionOf(desk, chosen.where), asOf: desk.asOf}
    return {...(await tagCustomers(desk.context, verb, {tags, customers, dryRun: false})), verb}
  },
  'draft-campaign': async (desk, {chosen, ...draft}) => {
    const audience = await audienceOf(desk, chosen)
    return planCampaign(desk.context, {...draft, ...audience, asOf: desk.asOf}, false)
  },
}

async function audienceOf(desk: Desk, chosen: Chosen): Promise<Pick<CampaignInput, 'audience' | 'select' | 'fields'>> {
  if ('ids' in chosen) {
    const audience = `${chosen.ids.length} chosen ${chosen.ids.length === 1 ? 'customer' : 'customers'}`
    return {audience, select: withIds(chosen.ids), fields: []}
  }
  const where = await conditionOf(desk, chosen.where)
  return {audience: chosen.where, select: (profile) => profile.select(where), fields: where.fields}
}

async function conditionOf({context}: Desk, where: string): Promise<Where> {
  return compileWhere(where, whereTypes(await context.store.read(loadProfileColumns)))
}
