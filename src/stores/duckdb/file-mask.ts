import {isMainThread} from 'node:worker_threads'

let users = 0
let former = 0

/**
 * Until the returned function is called, new files are for their owner only: DuckDB makes its write-ahead log
 * itself. The mask belongs to the process, so the last user restores it; a worker thread cannot set it.
 */
export function maskNewFiles(): () => void {
  if (!isMainThread) return () => undefined
  if (users++ === 0) former = process.umask(0o077)
  return () => {
    if (--users === 0) process.umask(former)
  }
}
