import {LEAD_TABLE_COLUMNS} from '../../core/lead/list-leads.ts'
import {POOL_COLUMNS} from '../../core/lead/list-pool.ts'
import {OPEN_LEAD_STAGES} from '../../core/lead/lead.ts'
import type {ListColumn} from '../../core/listing/list-column.ts'
import {allOf} from '../../core/where/all-of.ts'
import type {Around} from '../shell/screen.ts'
import {CARD_COLUMNS} from './card-columns.ts'
import {type LeadsState, shownBoard, type Shown} from './state.ts'

/** The command that lists the column in use; undefined where words or a score narrow it down, which no command does. */
export function commandOf(state: LeadsState, around: Around): readonly string[] | undefined {
  const shown = shownBoard(state, around)
  const text = around.filter.input.text.trim()
  if (!shown || (text !== '' && !text.startsWith('='))) return undefined
  const condition = text.slice(1).trim()
  const isPool = shown.stack.column === 'pool'
  if (!isKnown(condition, isPool ? POOL_COLUMNS : LEAD_TABLE_COLUMNS)) return undefined
  const where = allOf([...(isPool ? [] : stageConditions(shown)), condition])
  const flags = where === '' ? [] : ['--where', where]
  return isPool ? ['lead', 'pool', 'list', ...flags] : ['lead', 'list', '--rep', shown.page.whose ?? 'all', ...flags]
}

/** Where there is a pool, open leads that nobody has stand there. */
function stageConditions({page, stack: {column}}: Shown): string[] {
  const isOwned = page.pool && OPEN_LEAD_STAGES.some((stage) => stage === column)
  return [`stage == "${column}"`, isOwned ? 'owner != ""' : '']
}

/** Whether the command knows the fields of cards that a condition names. */
function isKnown(condition: string, columns: readonly ListColumn[]): boolean {
  const words = new Set(condition.match(/\w+/g))
  return CARD_COLUMNS.every(({key}) => !words.has(key) || columns.some((column) => column.key === key))
}
