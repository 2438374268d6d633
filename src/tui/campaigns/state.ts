import type {CampaignRow} from '../../core/campaign/list-campaigns.ts'
import {LIST_START, type ListPlace, type ListShape, shapeOf} from '../shared/list.ts'
import type {Want} from '../shell/ask.ts'
import type {Around} from '../shell/screen.ts'
import {type Pane, roomsOf} from './rooms.ts'

/** The campaigns as somebody left them. */
export interface CampaignsState {
  place: ListPlace
  pane: Pane
  /** The first line in view of the campaign beside the list, and which one that is. */
  scrolled: {id: string | undefined; top: number}
}

export function openCampaigns(): CampaignsState {
  return {place: LIST_START, pane: 'list', scrolled: {id: undefined, top: 0}}
}

export function listWant({filter}: Pick<Around, 'filter'>): Want<'campaigns'> {
  return {question: 'campaigns', asked: {filter: filter.input.text}, series: 'campaigns'}
}

export function standingWant(id: string): Want<'campaign'> {
  return {question: 'campaign', asked: {id}}
}

export function rowsOf(around: Around): readonly CampaignRow[] {
  return around.know(listWant(around)).answer?.rows ?? []
}

export function listShape(state: CampaignsState, around: Around): ListShape {
  const {list} = roomsOf(state, around)
  const ids = rowsOf(around).map(({id}) => id)
  return shapeOf(ids, Math.max(1, (list?.rows ?? 4) - 3))
}

export function selectedCampaign({place}: CampaignsState, around: Around): CampaignRow | undefined {
  return rowsOf(around)[place.index]
}
