import {boardColumn} from '../../core/lead-board/board-columns.ts'
import {sentence} from '../../present/sentence.ts'
import {leadAction} from '../leads/actions.ts'
import {LEAD_ACTION_KEYS} from '../leads/keys.ts'
import {REPS_WANT} from '../leads/state.ts'
import {type Binding, MOVE_KEYS, OPEN_KEY} from '../shared/keys.ts'
import type {NewScreen} from '../shell/ask.ts'
import {type Around, refuse, type ScreenSpec, type Step} from '../shell/screen.ts'
import {fileWant, leadLines, type LeadState, scrollPane} from './pane-lines.ts'

const PANE_KEY: Binding = {keys: ['tab'], action: 'pane', shown: 'Tab', does: ['the other pane', '另一窗格']}

export function openLead(from: NewScreen): LeadState {
  return {id: (from as NewScreen & {kind: 'lead'}).id, pane: 'who', tops: {who: 0, past: 0}}
}

/** A lead's page: who, how promising, the road so far, what was said, and the same actions as on the board. */
export const LEAD: ScreenSpec<LeadState> = {
  title: ({id}, look) => sentence(look, {en: 'Lead {id}', zh: '线索 {id}'}, {id}),
  bindings: () => [
    ...MOVE_KEYS,
    PANE_KEY,
    {...OPEN_KEY, does: ['open the customer it became', '打开其成为的客户']},
    ...LEAD_ACTION_KEYS,
  ],
  filter: 'none',
  wants: (state) => [fileWant(state), REPS_WANT],
  act,
  lines: leadLines,
  command: ({id}) => ['lead', 'show', id],
}

function act(state: LeadState, action: string, around: Around): Step<LeadState> {
  const {look, know} = around
  const lead = know(fileWant(state)).answer?.lead
  if (!lead) return refuse(state, sentence(look, {en: 'The lead is being read.', zh: '正在读取线索。'}))
  if (action === 'pane') return {state: {...state, pane: state.pane === 'who' ? 'past' : 'who'}}
  const scrolled = scrollPane(state, action, around)
  if (scrolled) return {state: scrolled}
  if (action === 'open') {
    const {customer_id: id} = lead
    if (id !== undefined) return {state, asks: [{ask: 'open', screen: {kind: 'customer', id}}]}
    const texts = {en: '{name} is no customer yet.', zh: '{name} 还不是客户。'}
    return refuse(state, sentence(look, texts, {name: lead.name}))
  }
  const pool = know(REPS_WANT).answer?.length !== 0
  const asks = leadAction(action, {leads: [lead.id], column: boardColumn(lead, {pool}), around})
  return asks ? {state, asks} : {state}
}
