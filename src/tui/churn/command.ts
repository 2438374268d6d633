import {type ChurnGroup, churnGroupWhere} from '../../core/churn/churn-groups.ts'
import type {Around} from '../shell/screen.ts'
import {DUE_WITHIN} from './due-within.ts'
import {SORT_FIELDS} from './columns.ts'
import type {ChurnState} from './state.ts'
import {SUMMARY_WANT} from './wants.ts'

/** The command that lists the same; undefined for what a text finds, which no command lists. */
export function commandOf(state: ChurnState, around: Around): readonly string[] | undefined {
  if (state.pane === 'months') {
    const months = around.know(SUMMARY_WANT).answer?.months.length ?? 0
    return ['churn', 'months', ...(months === 0 ? [] : ['--months', String(months)])]
  }
  const text = around.filter.input.text.trim()
  if (text !== '' && !text.startsWith('=')) return undefined
  const condition = text.slice(1).trim()
  return state.section === 'due' ? dueCommand(state, condition) : groupCommand(state, state.section, condition)
}

function groupCommand({sort}: ChurnState, group: ChurnGroup, condition: string): readonly string[] {
  const own = churnGroupWhere(group)
  const where = condition === '' ? own : `${own} && (${condition})`
  // The list comes by the expected loss.
  const order = sort === 'loss' ? [] : ['--sort', SORT_FIELDS[sort]]
  return ['churn', 'list', '--where', where, ...order]
}

/** The fields of a profile are not columns of what is due, nor is the value at stake. */
function dueCommand({due_sort}: ChurnState, condition: string): readonly string[] | undefined {
  if (condition !== '' || due_sort === 'stake') return undefined
  const order = due_sort === 'day' ? ['--sort', SORT_FIELDS.day] : []
  return ['forecast', 'due', '--within', String(DUE_WITHIN), ...order]
}
