import {factLines} from './facts.ts'
import type {Look} from './language.ts'
import {sentence} from './sentence.ts'

/** What the demo wrote: the folder, and each file with its rows. */
export function presentDemo(
  {dir, files}: {dir: string; files: readonly {file: string; rows: number}[]},
  look: Look,
): string {
  const head = sentence(look, {en: 'The demo shop is in {dir}.', zh: '演示店铺已写入 {dir}。'}, {dir})
  const rows = files.map(({file, rows: count}): [string, string] => [
    file,
    sentence(look, {en: '{count} rows', zh: '{count} 行'}, {count}),
  ])
  return `${head}\n${factLines(rows)}`
}
