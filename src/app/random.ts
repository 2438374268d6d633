import {createRandom} from '../core/demo/random.ts'

/** Numbers from 0 up to 1: the same ones for the same seed, others at every start without one. */
export function seededRandom(seed: number | undefined): () => number {
  const random = createRandom()
  random.seed(seed ?? Math.floor(Math.random() * 4294967296), 0, 0)
  return () => random.unit()
}
