import {expect, it} from 'vitest'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import {listPoints} from '../../../src/core/lead-score/list-points.ts'
import {resetPoints, setPoints} from '../../../src/core/lead-score/set-points.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {memoryContext} from '../../support/context.ts'

async function pointsOf(context: Context, item: string): Promise<number | undefined> {
  return (await listPoints(context)).find((row) => row.item === item)?.score_points
}

it('sets the points of a key, says what they were, and undo gives them back', async () => {
  const context = memoryContext()
  const {changes, change_id} = await setPoints(context, {key: 'Source.Web', points: 15})
  expect(changes).toEqual([{key: 'source.web', points: 15, before: 12}])
  expect(await pointsOf(context, 'source.web')).toBe(15)
  await undoChange(context, change_id as number)
  expect(await pointsOf(context, 'source.web')).toBe(12)
})

it('adds a line of the shop’s own, and takes it away again', async () => {
  const context = memoryContext()
  await setPoints(context, {key: 'region.浙江', points: 9})
  expect((await listPoints(context)).at(-1)).toEqual({item: 'region.浙江', score_points: 9, shipped_points: undefined})
  const {changes} = await resetPoints(context, undefined)
  expect(changes).toEqual([{key: 'region.浙江', points: undefined, before: 9}])
  expect(await pointsOf(context, 'region.浙江')).toBeUndefined()
})

it.each(['sources.web', 'source', 'source.', 'potential.huge', 'complete.shoes', 'touches.many', 'attributes.Visits'])(
  'refuses points for %s',
  async (key) => {
    await expect(setPoints(memoryContext(), {key, points: 1})).rejects.toMatchObject({code: 'BAD_INPUT'})
  },
)

it('refuses points that are no whole number, and a reset of what was never set', async () => {
  await expect(setPoints(memoryContext(), {key: 'source.web', points: 1.5})).rejects.toMatchObject({code: 'BAD_INPUT'})
  await expect(resetPoints(memoryContext(), 'source.web')).rejects.toMatchObject({code: 'NOT_FOUND'})
})
