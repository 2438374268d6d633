import {statSync} from 'node:fs'
import type {SqlSession} from '../sql/session.ts'
import {lockedError, lockHolder} from './duckdb-error.ts'

/** Makes a file the session's `store` as soon as nobody else's lock is in the way. Throws LOCKED after `lockWaitMs`. */
export async function attachStore(
  session: SqlSession,
  {path, access, lockWaitMs}: {path: string; access: 'read' | 'write'; lockWaitMs: number},
): Promise<void> {
  const until = Date.now() + lockWaitMs
  for (let pause = 4; ; pause = Math.min(pause * 1.5, 150)) {
    try {
      if (await attachAsNamed(session, path, access)) return
    } catch (error) {
      const holder = lockHolder(error)
      if (holder === undefined) throw error
      if (Date.now() > until) throw lockedError(path, holder, lockWaitMs)
    }
    await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())))
  }
}

export async function detachStore(session: SqlSession): Promise<void> {
  await session.run('USE memory')
  await session.run('DETACH DATABASE IF EXISTS store')
}

/** Text as a literal of SQL, for the one place that takes no parameter. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/**
 * False when another file took the path while this one was opened, as compacting does: then the lock is on a file
 * that has no name any more, and what is written to it would be lost.
 */
async function attachAsNamed(session: SqlSession, path: string, access: 'read' | 'write'): Promise<boolean> {
  const named = inodeOf(path)
  await session.run(`ATTACH ${literal(path)} AS store${access === 'read' ? ' (READ_ONLY)' : ''}`)
  if (inodeOf(path) === named) return true
  await detachStore(session)
  return false
}

function inodeOf(path: string): bigint {
  return statSync(path, {bigint: true}).ino
}
