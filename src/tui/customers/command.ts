import {allOf} from '../../core/where/all-of.ts'
import {isSearch, sortOf} from '../people/query.ts'
import type {Around} from '../shell/screen.ts'
import {inView} from './list.ts'
import type {CustomersState} from './state.ts'

/** The command that lists the same; undefined for all but what a text finds, which no command lists. */
export function commandOf(state: CustomersState, around: Around): readonly string[] | undefined {
  const text = around.filter.input.text.trim()
  if (text.length > 1 && text.startsWith('!')) return undefined
  const condition = text.startsWith('=') ? text.slice(1).trim() : ''
  const where = allOf([state.where, condition])
  const sort = sortOf({where: '', sort: state.sort, filter: text})
  const columns = [...inView(state, around).fields, ...(isSearch(text) ? ['matched_by'] : [])]
  return [
    ...(isSearch(text) ? ['customer', 'find', text] : ['customer', 'list']),
    ...(where === '' ? [] : ['--where', where]),
    ...(sort === undefined ? [] : ['--sort', sort]),
    ...['--columns', columns.join(',')],
  ]
}
