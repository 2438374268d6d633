import type {Draft} from '../store/store.ts'
import {RowHash} from '../text/row-hash.ts'
import type {Touch} from './touch.ts'

/** A touch as people see it: the digest is nothing that anybody said. */
export type KeptTouch = Omit<Touch, 'digest'>

/** Keeps touches that a person noted, each with an id of its own; to be called once in a change. */
export async function keepTouches(draft: Draft, touches: readonly Omit<KeptTouch, 'id'>[]): Promise<KeptTouch[]> {
  if (touches.length === 0) return []
  const change = String(draft.changeId)
  const hashes = touches.map((_, index) => new RowHash().begin().add('touch add').add(change).addNumber(index))
  const kept = touches.map((touch, index) => ({...touch, id: (hashes[index] as RowHash).id()}))
  const staging = await draft.facts('touch').stage()
  await staging.append(kept.map((touch, index) => ({...touch, digest: (hashes[index] as RowHash).number()})))
  await staging.settle()
  return kept
}
