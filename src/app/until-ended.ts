const SIGNALS = {SIGTERM: 143, SIGHUP: 129} as const

/**
 * Runs work that holds the terminal. When the process is told to end, the work's signal is aborted, so that it can
 * put the terminal back, and the exit code says which signal it was.
 */
export async function untilEnded(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const ending = new AbortController()
  const listeners = Object.entries(SIGNALS).map(([name, code]) => {
    const end = (): void => {
      process.exitCode = code
      ending.abort()
    }
    // Not `once`: libraries that clean up on signals end the process at once where no other listener is left.
    process.on(name, end)
    return () => process.off(name, end)
  })
  try {
    await work(ending.signal)
  } finally {
    for (const remove of listeners) remove()
  }
}
