import {CrmError} from '../error/crm-error.ts'
import type {Book} from '../store/store.ts'
import type {Task} from './task.ts'

/** The task of an id (`F12`) or a key, of several about one occasion the open one. Throws NOT_FOUND. */
export async function findTask(book: Book, reference: string): Promise<Task> {
  const text = reference.trim()
  const byId = await book.get('task', /^f\d+$/i.test(text) ? text.toUpperCase() : text)
  const keyed = byId ? [] : await book.find('task', 'key', [text])
  const found = byId ?? keyed.find(({state}) => state === 'open') ?? keyed[0]
  if (found) return found
  throw new CrmError('NOT_FOUND', `There is no task "${text}".`, {hint: 'See `patron task list`.'})
}

/**
 * The open tasks of these references, each once. Throws NOT_FOUND, BAD_INPUT when there is none, and CONFLICT for one that
 * is over, naming who ended it and when: to be asked inside the change that ends it, so that only one of two people does.
 */
export async function findOpenTasks(book: Book, references: readonly string[]): Promise<Task[]> {
  const found = new Map<string, Task>()
  for (const reference of references) {
    const task = await findTask(book, reference)
    if (task.state !== 'open') throw conflict(task, references.length)
    found.set(task.id, task)
  }
  if (found.size > 0) return [...found.values()]
  throw new CrmError('BAD_INPUT', 'Which task?', {
    hint: 'Name one or more by id, or give - to read ids from standard input.',
  })
}

const ENDED = {done: 'was done', skipped: 'was set aside', closed: 'closed by itself', open: 'is open'} as const

function conflict({id, state, ended_by, ended_at, ended_because, outcome}: Task, asked: number): CrmError {
  const by = ended_by === undefined || state === 'closed' ? '' : ` by ${ended_by}`
  const at = ended_at === undefined ? '' : ` on ${ended_at.replace('T', ' ').slice(0, 16)}`
  const came = state === 'closed' ? ended_because : outcome
  const changed = asked > 1 ? 'nothing was changed, the other tasks included' : 'nothing was changed'
  return new CrmError('CONFLICT', `Task ${id} ${ENDED[state]}${by}${at}${came ? ` (${came})` : ''}; ${changed}.`, {
    hint: `See \`patron task show ${id}\`.`,
  })
}

/** Tasks as the journal names them. */
export function taskIds(tasks: readonly Task[]): string {
  return `${tasks.length === 1 ? 'task' : 'tasks'} ${tasks.map(({id}) => id).join(', ')}`
}
