import {CAMPAIGN_LIST_COLUMNS} from '../../core/campaign/list-campaigns.ts'
import {beside, FRAME, framed} from '../shared/frame.ts'
import type {Line} from '../shared/line.ts'
import {clamp, goInList, settleInList} from '../shared/list.ts'
import {placeOfHit} from '../shared/list-view.ts'
import type {Size} from '../shared/size.ts'
import {rootTitle} from '../shell/root-titles.ts'
import type {Around, ScreenSpec} from '../shell/screen.ts'
import {act, audienceOf} from './act.ts'
import {contentLines} from './content.ts'
import {CAMPAIGNS_KEYS} from './keys.ts'
import {campaignList} from './list-lines.ts'
import {roomsOf} from './rooms.ts'
import {
  type CampaignsState,
  listShape,
  listWant,
  openCampaigns,
  rowsOf,
  selectedCampaign,
  standingWant,
} from './state.ts'

export {openCampaigns}

/** Fields of the people of an audience that are written to a file. */
const FIELDS = [...['id', 'name', 'phone', 'email', 'segment', 'orders', 'revenue', 'recency_days', 'city']]

/** Campaigns, and beside them where the selected one stands as far as that is known. */
export const CAMPAIGNS: ScreenSpec<CampaignsState> = {
  title: (_, look) => rootTitle('campaigns', look),
  bindings: () => CAMPAIGNS_KEYS,
  filter: 'text',
  wants: (state, around) => {
    const campaign = selectedCampaign(state, around)
    return [listWant(around), ...(campaign ? [standingWant(campaign.id)] : [])]
  },
  settle: (state, around) => ({...state, place: settleInList(state.place, listShape(state, around))}),
  act,
  hit: (state, hit, around) => {
    const index = placeOfHit(hit)
    if (index === undefined) return {state: hit === 'detail' ? {...state, pane: 'detail'} : state}
    return {state: {...state, pane: 'list', place: goInList(state.place, index, listShape(state, around))}}
  },
  lines: drawn,
  command: (state, around) => {
    const campaign = selectedCampaign(state, around)
    return campaign ? ['campaign', 'show', campaign.id] : ['campaign', 'list']
  },
  exported: (state, around) => {
    const campaign = selectedCampaign(state, around)
    if (!campaign) return {name: 'campaigns', rows: rowsOf(around), columns: CAMPAIGN_LIST_COLUMNS}
    const people = {where: audienceOf(campaign.id), filter: '', sort: ''}
    return {name: `audience-${campaign.id}`, people, fields: FIELDS}
  },
}

function drawn(state: CampaignsState, around: Around): readonly Line[] {
  const {list, detail, isBeside} = roomsOf(state, around)
  const left = list ? campaignList(state, around, list) : []
  if (!detail) return left
  const right = detailPane(state, around, detail)
  if (!list) return right
  return isBeside ? beside(left, right) : [...left, ...right]
}

function detailPane(state: CampaignsState, around: Around, size: Size): Line[] {
  const lines = contentLines(state, around, size.columns - FRAME.columns)
  const height = size.rows - FRAME.rows
  const id = selectedCampaign(state, around)?.id
  const top = clamp(state.scrolled.id === id ? state.scrolled.top : 0, 0, Math.max(0, lines.length - height))
  const note = lines.length > height ? `${top + 1}/${lines.length}` : ''
  const title = id ?? '–'
  return framed({title, note, lines: lines.slice(top, top + height), size, focused: state.pane === 'detail'})
}
