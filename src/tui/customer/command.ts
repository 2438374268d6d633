import type {Section} from './sections.ts'
import {type CustomerState, placeIn} from './state.ts'

/** The command that shows the same as the section. */
export function commandOf(state: CustomerState): readonly string[] {
  return COMMANDS[state.section](state)
}

const COMMANDS: Readonly<Record<Section, (state: CustomerState) => readonly string[]>> = {
  overview: ({id}) => ['customer', 'show', id],
  timeline: ({id}) => ['customer', 'show', id, '--limit', '500'],
  orders: ({id}) => ['order', 'list', '--customer', id],
  touches: ({id}) => ['touch', 'list', '--customer', id],
  tickets: ({id}) => ['ticket', 'list', '--customer', id],
  buying: ({id}) => ['recommend', id],
  forecast: ({id}) => ['forecast', 'show', id],
  explain: (state) => ['explain', state.id, placeIn(state, 'explain').id ?? ''].filter(Boolean),
}
