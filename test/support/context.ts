import type {Context} from '../../src/core/store/context.ts'
import {MemoryStore} from '../../src/stores/memory/memory-store.ts'

/** A store in memory with a clock that stands still. */
export function memoryContext(now = '2025-06-30T12:00:00'): Context & {store: MemoryStore} {
  return {store: new MemoryStore(), now: () => now, who: 'tester'}
}
