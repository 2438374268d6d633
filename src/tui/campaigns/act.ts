import {sentence} from '../../present/sentence.ts'
import {groupAction} from '../people/actions.ts'
import {FRAME} from '../shared/frame.ts'
import {moveInList} from '../shared/list.ts'
import {scroll} from '../shared/page.ts'
import type {Ask} from '../shell/ask.ts'
import {type Around, refuse, type Step} from '../shell/screen.ts'
import {contentLines} from './content.ts'
import {newForm} from './new-form.ts'
import {roomsOf} from './rooms.ts'
import {type CampaignsState, listShape, selectedCampaign} from './state.ts'

/** The condition that finds the people whom a campaign reaches. */
export function audienceOf(id: string): string {
  return `${JSON.stringify(id)} in campaigns`
}

/** What a key does on the screen of campaigns. */
export function act(state: CampaignsState, action: string, around: Around): Step<CampaignsState> {
  const {look} = around
  if (action === 'pane') return {state: {...state, pane: state.pane === 'list' ? 'detail' : 'list'}}
  if (action === 'new') return {state, asks: [{ask: 'form', form: newForm(around)}]}
  const moved = state.pane === 'list' ? moveList(state, action, around) : scrollDetail(state, action, around)
  if (moved) return {state: moved}
  const campaign = selectedCampaign(state, around)
  if (campaign) return {state, asks: asksOf(action, campaign, around) ?? []}
  return refuse(state, sentence(look, {en: 'No campaign is selected; n drafts one.', zh: '未选择活动；按 n 起草。'}))
}

function moveList(state: CampaignsState, action: string, around: Around): CampaignsState | undefined {
  const place = moveInList(state.place, action, listShape(state, around))
  return place && {...state, place}
}

function scrollDetail(state: CampaignsState, action: string, around: Around): CampaignsState | undefined {
  const {detail} = roomsOf(state, around)
  const id = selectedCampaign(state, around)?.id
  if (!detail) return undefined
  const lines = contentLines(state, around, detail.columns - FRAME.columns).length
  const from = state.scrolled.id === id ? state.scrolled.top : 0
  const top = scroll(from, action.replace('wheel-', ''), {lines, height: detail.rows - FRAME.rows})
  return top === undefined ? undefined : {...state, scrolled: {id, top}}
}

function asksOf(action: string, {id, name}: {id: string; name: string}, around: Around): readonly Ask[] | undefined {
  const {look} = around
  const open = (title: string, where: string): readonly Ask[] => [{ask: 'open', screen: {kind: 'people', title, where}}]
  if (action === 'open')
    return open(sentence(look, {en: '{id} {name}: reached', zh: '{id} {name}：触达'}, {id, name}), audienceOf(id))
  if (action === 'held-out') {
    const title = sentence(look, {en: '{id} {name}: held out', zh: '{id} {name}：对照组'}, {id, name})
    return open(title, `${JSON.stringify(id)} in held_out`)
  }
  if (action === 'write') return [writeAsk(id, around)]
  const title = sentence(look, {en: 'the audience of {id}', zh: '{id} 的客群'}, {id})
  return groupAction(action, {title, chosen: {where: audienceOf(id)}}, around)
}

function writeAsk(id: string, {look}: Around): Ask {
  if (!look.mask) return {ask: 'do', deed: {deed: 'write-audience', input: {id}}}
  const texts = {
    en: 'Phones and e-mails are masked here; a provider needs them: start the dashboard without --mask.',
    zh: '当前已脱敏，而服务商需要手机与邮箱：请不带 --mask 启动。',
  }
  return {ask: 'say', text: sentence(look, texts)}
}
