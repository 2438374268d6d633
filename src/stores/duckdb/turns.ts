const lastTurns = new Map<string, Promise<void>>()

/**
 * Waits until nobody else in this process uses the file; call what it returns to give the turn on. Locks of the
 * operating system hold between processes only, and closing a file lets go of all locks of the process on it, so
 * all Store objects of a process must take turns.
 */
export async function takeTurn(path: string): Promise<() => void> {
  const before = lastTurns.get(path) ?? Promise.resolve()
  const {promise, resolve} = Promise.withResolvers<void>()
  const mine = before.then(() => promise)
  lastTurns.set(path, mine)
  await before
  return () => {
    resolve()
    if (lastTurns.get(path) === mine) lastTurns.delete(path)
  }
}
