import type {Draft} from '../store/store.ts'
import {BY_HAND} from '../task/task.ts'

/** Whom a task can be about, and the field that says who. */
const SUBJECTS = {customer: 'customer_id', lead: 'lead_id', ticket: 'ticket_id'} as const
type SubjectKind = keyof typeof SUBJECTS

/** More subjects than this are looked for among all ids of their kind. */
const MANY = 500

/**
 * Removes tasks that rules made for customers, leads or tickets that are no more, after these changes were taken back or
 * done again, as when that is an import. Only tasks that they touched are looked at, and those of whom they touched.
 */
export async function dropTasksOfNobody(draft: Draft, changes: readonly number[]): Promise<void> {
  const kinds = new Set((await Promise.all(changes.map((id) => draft.kindsOf(id)))).flatMap((touched) => [...touched]))
  const subjects = (Object.keys(SUBJECTS) as SubjectKind[]).filter((kind) => kinds.has(kind) || kinds.has('task'))
  if (subjects.length === 0) return
  const tasks = await draft.columns('task', ['id', 'rule', ...Object.values(SUBJECTS)])
  const touched = new Set(kinds.has('task') ? await draft.rowsOf('task', changes) : [])
  const gone: string[] = []
  for (const kind of subjects) {
    const named = tasks[SUBJECTS[kind]]
    const looked = tasks.id.flatMap((id, row) => {
      const subject = named[row]
      const isLooked = tasks.rule[row] !== BY_HAND && subject !== undefined && (kinds.has(kind) || touched.has(id))
      return isLooked ? [{id, subject}] : []
    })
    const known = await knownAmong(draft, kind, [...new Set(looked.map(({subject}) => subject))])
    for (const {id, subject} of looked) if (!known.has(subject)) gone.push(id)
  }
  await draft.remove('task', [...new Set(gone)])
}

async function knownAmong(draft: Draft, kind: SubjectKind, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  if (ids.length > MANY) return new Set((await draft.columns(kind, ['id'])).id)
  return new Set((await draft.getMany(kind, ids)).map(({id}) => id))
}
