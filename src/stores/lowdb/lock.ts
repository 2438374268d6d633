import {CrmError} from '../../core/error/crm-error.ts'
import {fileError} from '../file-error.ts'

/** A lock whose owner has not refreshed it for this long is taken over: its owner died. */
const STALE_MS = 10_000

export interface HeldLock {
  /** Throws CONFLICT if the lock was lost, as after the machine slept: then nothing may be written any more. */
  assertHeld(): void
  release(): Promise<void>
}

/** Locks a file against other writers of any process, waiting up to `waitMs`. Throws LOCKED after that. */
export async function lockFile(path: string, waitMs: number): Promise<HeldLock> {
  let lost = false
  const release = await acquire(path, waitMs, () => (lost = true))
  return {
    assertHeld() {
      if (!lost) return
      throw new CrmError('CONFLICT', `The lock on ${path} was lost while working; nothing was changed.`, {
        hint: 'Run the command again.',
      })
    },
    async release() {
      if (!lost) await release()
    },
  }
}

async function acquire(path: string, waitMs: number, onCompromised: () => void): Promise<() => Promise<void>> {
  // It listens for signals from when it is loaded, and then Ctrl-C waits for what is being worked out: reading goes without.
  const {default: lockfile} = await import('proper-lockfile')
  const until = Date.now() + waitMs
  for (let pause = 15; ; pause = Math.min(pause * 1.4, 200)) {
    try {
      return await lockfile.lock(path, {realpath: false, stale: STALE_MS, update: STALE_MS / 4, onCompromised})
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ELOCKED') throw fileError(error, path, 'write')
      if (Date.now() > until) throw lockedError(path, waitMs)
    }
    await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())))
  }
}

function lockedError(path: string, waitMs: number): CrmError {
  const seconds = Math.round(waitMs / 1000)
  return new CrmError('LOCKED', `${path} has been locked by another process for ${seconds} s; nothing was changed.`, {
    hint: `Try again when it has finished, or wait longer with PATRON_LOCK_WAIT=120. If no patron is running, remove ${path}.lock.`,
  })
}
