/** Stops this process as Ctrl-Z does; resolves when it goes on, at once where nobody could let it go on. */
export async function stopProcess(): Promise<void> {
  process.kill(process.pid, 'SIGTSTP')
  // The signal comes before the timer; where it stops the process, the timer goes on with it.
  await new Promise((resolve) => setTimeout(resolve, 50))
}
