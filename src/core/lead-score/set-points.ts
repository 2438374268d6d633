import {CrmError} from '../error/crm-error.ts'
import {LEAD_POTENTIALS} from '../lead/lead.ts'
import type {Context} from '../store/context.ts'
import {closest} from '../text/closest.ts'
import {foldWord} from '../text/missing-word.ts'
import {COMPLETE_FIELDS, POINT_GROUPS, type PointGroup, SHIPPED_POINTS} from './lead-points.ts'

/** A line of the table of points as it is now and as it was; absent where there was or is none. */
export interface PointChange {
  key: string
  points: number | undefined
  before: number | undefined
}

export interface SetPointsResult {
  changes: PointChange[]
  change_id: number | undefined
}

/** Sets the points of a key such as `source.web`. Throws BAD_INPUT for a key or points that are none. */
export async function setPoints(
  {store, now, who}: Context,
  input: {key: string; points: number},
): Promise<SetPointsResult> {
  const key = pointKey(input.key)
  const {points} = input
  if (!Number.isInteger(points) || Math.abs(points) > 100) {
    throw new CrmError('BAD_INPUT', `${points} are no points.`, {hint: 'Give a whole number from -100 to 100.'})
  }
  return store.write({command: 'lead score points set', who, at: now()}, async (draft) => {
    const before = (await draft.get('lead_point', key))?.points ?? SHIPPED_POINTS[key]
    await draft.save('lead_point', [{id: key, points}])
    draft.describe('points of leads', {points: 1})
    return {changes: [{key, points, before}], change_id: draft.changeId}
  })
}

/** Puts a key, or all of them, back to the shipped points. Throws NOT_FOUND for a key that was never set. */
export async function resetPoints({store, now, who}: Context, text: string | undefined): Promise<SetPointsResult> {
  return store.write({command: 'lead score points reset', who, at: now()}, async (draft) => {
    const own = await draft.all('lead_point')
    const key = text === undefined ? undefined : foldWord(text)
    const gone = own.filter(({id}) => key === undefined || id === key)
    if (gone.length === 0 && key !== undefined) {
      throw new CrmError('NOT_FOUND', `The points of ${key} were never set.`, {hint: 'See patron lead score --points.'})
    }
    await draft.remove(
      'lead_point',
      gone.map(({id}) => id),
    )
    if (gone.length > 0) draft.describe('points of leads', {points: gone.length})
    const changes = gone.map(({id, points}) => ({key: id, points: SHIPPED_POINTS[id], before: points}))
    return {changes, change_id: gone.length > 0 ? draft.changeId : undefined}
  })
}

/** A key as it is kept. Throws BAD_INPUT with the likely one. */
export function pointKey(text: string): string {
  const key = foldWord(text)
  const dot = key.indexOf('.')
  const group = key.slice(0, Math.max(0, dot))
  const value = key.slice(dot + 1)
  if (!POINT_GROUPS.includes(group as PointGroup) || value === '') throw strangeKey(key)
  if (!VALUES[group as PointGroup](value)) throw strangeKey(key)
  return key
}

const anything = (): boolean => true
const isCount = (value: string): boolean => /^[1-9]\d*$/.test(value)

const VALUES: Readonly<Record<PointGroup, (value: string) => boolean>> = {
  source: anything,
  region: anything,
  city: anything,
  industry: anything,
  attributes: (value) => /[^.]\../.test(value),
  potential: (value) => value === '*' || LEAD_POTENTIALS.some((potential) => potential === value),
  complete: (value) => COMPLETE_FIELDS.some((field) => field === value),
  touches: isCount,
  touched: isCount,
}

function strangeKey(key: string): CrmError {
  const guess = closest(key, Object.keys(SHIPPED_POINTS))
  return new CrmError('BAD_INPUT', `Points are not given for "${key}".`, {
    hint: `${guess === undefined ? '' : `Did you mean ${guess}? `}Write source.web, region.浙江, industry.餐饮, complete.phone, touches.3, touched.7 (days) or attributes.HEADER.VALUE; \`patron lead score --points\` shows all.`,
    candidates: guess === undefined ? [] : [guess],
  })
}
