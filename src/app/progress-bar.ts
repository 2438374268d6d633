import type {ImportProgress} from '../core/import/import-orders.ts'

const EVERY_MS = 100

/** Progress on stderr when it is a terminal: share, rows, rows per second and time left. In a pipe it says nothing. */
export function progressBar(label: string): {show: (progress: ImportProgress) => void; stop: () => void} {
  if (process.stderr.isTTY !== true || process.env['CI']) return {show: () => undefined, stop: () => undefined}
  const started = performance.now()
  let last = 0
  return {
    show({rows, share}) {
      const now = performance.now()
      if (now - last < EVERY_MS) return
      last = now
      process.stderr.write(
        `\r\u001b[2K${barText(label, {rows, share, seconds: (now - started) / 1000, width: process.stderr.columns || 80})}`,
      )
    },
    stop() {
      if (last > 0) process.stderr.write('\r\u001b[2K')
    },
  }
}

/** One line of progress that fits the width. */
export function barText(
  label: string,
  {rows, share, seconds, width}: ImportProgress & {seconds: number; width: number},
): string {
  const speed = Math.round(rows / Math.max(seconds, 0.001))
  const left = share > 0.01 ? Math.ceil((seconds * (1 - share)) / share) : undefined
  const tail = ` ${Math.floor(100 * share)}% ${rows.toLocaleString('en-US')} rows ${speed.toLocaleString('en-US')}/s${left === undefined ? '' : ` ${left}s left`}`
  const cells = Math.max(0, Math.min(30, width - tail.length - label.length - 4))
  const full = Math.round(cells * share)
  return `${label} ${'█'.repeat(full)}${'░'.repeat(cells - full)}${tail}`.slice(0, width - 1)
}
