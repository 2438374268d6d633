import {CrmError} from '../error/crm-error.ts'
import type {Book} from '../store/store.ts'
import {closest} from '../text/closest.ts'
import type {Target, TargetScope} from './target.ts'

/** Whose target it is, as somebody said it: at most one of them counts, the narrowest first; nothing is everybody. */
export interface SaidSubject {
  rep?: string | undefined
  shop?: string | undefined
  region?: string | undefined
}

export type Subject = Pick<Target, 'scope' | 'of'>

/** Everybody who can have a target: ids by what they may be called. */
export type KnownSubjects = Readonly<Record<Exclude<TargetScope, 'all'>, ReadonlyMap<string, readonly string[]>>>

/** Reps and shops by id or name, and the regions that shops, customers or reps are in. */
export async function loadSubjects(book: Book): Promise<KnownSubjects> {
  const shops = await book.columns('shop', ['id', 'name', 'region'])
  const reps = await book.columns('rep', ['id', 'name', 'regions'])
  const customers = await book.columns('customer', ['region'])
  const regions = new Set([...shops.region, ...customers.region, ...reps.regions.flatMap((own) => own as string[])])
  return {
    rep: called(reps),
    shop: called(shops),
    region: new Map([...regions].filter((name) => name !== undefined).map((name) => [name, [name]])),
  }
}

/** The rep, shop or region that was named. Throws NOT_FOUND, or AMBIGUOUS with the candidates. */
export function subjectOf(known: KnownSubjects, said: SaidSubject): Subject {
  const scope = (['rep', 'shop', 'region'] as const).find((one) => said[one] !== undefined)
  if (scope === undefined) return {scope: 'all', of: undefined}
  const name = (said[scope] as string).trim()
  const [id, ...others] = known[scope].get(name) ?? []
  if (id === undefined) throw nobody(known, scope, name)
  if (others.length === 0) return {scope, of: id}
  throw new CrmError('AMBIGUOUS', `"${name}" could be ${others.length + 1} ${scope}s; nothing was changed.`, {
    hint: 'Name one by id.',
    candidates: [id, ...others].slice(0, 10),
  })
}

/** An id stands for itself, whoever else has it as a name. */
function called({id, name}: {id: string[]; name: (string | undefined)[]}): Map<string, string[]> {
  const byName = new Map<string, string[]>()
  for (const [row, own] of name.entries()) {
    if (own !== undefined) byName.set(own, [...(byName.get(own) ?? []), id[row] as string])
  }
  for (const own of id) byName.set(own, [own])
  return byName
}

function nobody(known: KnownSubjects, scope: Exclude<TargetScope, 'all'>, name: string): CrmError {
  const guess = closest(name, [...known[scope].keys()])
  const where = scope === 'region' ? 'No shop, customer or rep is in a region' : `No ${scope} has the id or name`
  const see = scope === 'region' ? 'See `patron report region`.' : `See \`patron ${scope} list\`.`
  return new CrmError('NOT_FOUND', `${where} "${name}".`, {
    hint: guess === undefined ? see : `Did you mean ${guess}?`,
    candidates: guess === undefined ? [] : [guess],
  })
}
