/** Whether a person can be asked: both ends are a terminal and nobody said CI. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true && !process.env['CI']
}
