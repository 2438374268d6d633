import type {RowFields, RowValues} from '../import/row-fields.ts'
import {type Lead, LEAD_STAGES} from './lead.ts'

/** How far a lead had come when another system wrote the file. */
export const LEAD_ROAD_FIELDS = {
  stage: {
    type: 'choice',
    meaning: `how far a new lead has come: ${LEAD_STAGES.join(', ')}`,
    words: ['lead stage', 'lead status', '阶段', '线索阶段', '跟进阶段', '线索状态'],
    choices: {
      new: ['新建', '新线索', '未分配', 'open - not contacted'],
      assigned: ['已分配', '待跟进', '未联系'],
      contacted: ['已联系', '跟进中', 'working', 'working - contacted'],
      qualified: ['已确认', '有意向', '已验证'],
      won: ['已成交', '成交', 'closed - converted', 'converted'],
      lost: ['已流失', '无效', '战败', 'closed - not converted', 'disqualified', 'unqualified'],
      recycled: ['回收', '已回收', 'nurture', 'nurturing'],
    },
    soft: true,
  },
  contacts: {
    type: 'integer',
    meaning: 'contacts made so far',
    words: ['contacts made', '联系次数', '跟进次数'],
    soft: true,
  },
  assigned_at: {
    type: 'instant',
    meaning: 'when it was given to its owner',
    words: ['assigned', '分配时间'],
    soft: true,
  },
  first_contact_at: {
    type: 'instant',
    meaning: 'when it was contacted first',
    words: ['first contact', 'first contacted', '首次联系时间', '首次跟进时间'],
    soft: true,
  },
  last_contact_at: {
    type: 'instant',
    meaning: 'when it was contacted last',
    words: ['last contact', 'last contacted', '最近联系时间', '最后跟进时间'],
    soft: true,
  },
  qualified_at: {type: 'instant', meaning: 'when it was qualified', words: ['qualified', '确认时间'], soft: true},
  lost_at: {type: 'instant', meaning: 'when it was lost', words: ['lost', 'closed lost date', '流失时间'], soft: true},
  lost_reason: {
    type: 'text',
    meaning: 'why it was lost',
    words: ['loss reason', 'reason lost', 'disqualified reason', '流失原因', '战败原因', '无效原因'],
  },
} as const satisfies RowFields

export type LeadRoad = Pick<Partial<Lead>, keyof typeof LEAD_ROAD_FIELDS>

/** What a row says of a lead's road; undefined where it says nothing. */
export function roadOf(values: RowValues<typeof LEAD_ROAD_FIELDS>): LeadRoad | undefined {
  const said = Object.fromEntries(
    Object.keys(LEAD_ROAD_FIELDS).flatMap((field) => {
      const value = values[field as keyof typeof LEAD_ROAD_FIELDS]
      return value === undefined ? [] : [[field, value]]
    }),
  ) as LeadRoad
  return Object.keys(said).length === 0 ? undefined : said
}

/** A new lead with the road that its row tells; the time of a contact says that there was one. */
export function withRoad(lead: Lead, road: LeadRoad | undefined): Lead {
  if (!road) return lead
  const spoken =
    [road.first_contact_at, road.last_contact_at].some((at) => at !== undefined) || road.stage === 'contacted'
  const contacts = Math.max(road.contacts ?? 0, spoken ? 1 : 0)
  const stage = road.stage === undefined ? (contacts > 0 ? 'contacted' : lead.stage) : road.stage
  return {...lead, ...road, contacts, stage: stage === 'new' && lead.owner !== undefined ? 'assigned' : stage}
}
