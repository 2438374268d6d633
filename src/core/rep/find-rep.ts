import {CrmError} from '../error/crm-error.ts'
import type {Book} from '../store/store.ts'
import {closest} from '../text/closest.ts'
import type {Rep} from './rep.ts'

/** The rep that an id or a name means. Throws NOT_FOUND, or AMBIGUOUS with the candidates. */
export async function findRep(book: Book, reference: string): Promise<Rep> {
  const text = reference.trim()
  const byId = await book.get('rep', text)
  if (byId) return byId
  const [rep, ...others] = await book.find('rep', 'name', [text])
  if (!rep) throw await nobody(book, text)
  if (others.length === 0) return rep
  throw new CrmError('AMBIGUOUS', `"${text}" could be ${others.length + 1} reps; nothing was changed.`, {
    hint: 'Name one by id.',
    candidates: [rep, ...others].map(({id, shop}) => [id, shop].filter(Boolean).join(' ')).slice(0, 10),
  })
}

async function nobody(book: Book, text: string): Promise<CrmError> {
  const reps = await book.all('rep')
  const guess = closest(
    text,
    reps.flatMap(({id, name}) => [id, ...(name === undefined ? [] : [name])]),
  )
  const hint =
    reps.length === 0
      ? 'There are no reps yet: `patron rep import reps.csv` brings them in.'
      : guess === undefined
        ? 'See `patron rep list`.'
        : `Did you mean ${guess}?`
  return new CrmError('NOT_FOUND', `No rep has the id or name "${text}".`, {hint})
}
