/** The ids that a command was given; in the place of `-` those on standard input, one a line or csv with an id column. */
export async function idsNamed(named: readonly string[]): Promise<string[]> {
  if (!named.includes('-')) return [...named]
  const {readIds} = await import('../formats/read-ids.ts')
  const read = await readIds({file: '-', stdin: process.stdin})
  return named.flatMap((id) => (id === '-' ? read : [id]))
}
