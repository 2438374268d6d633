import type {Look} from './language.ts'
import {sentence} from './sentence.ts'

/** Says that an id means the survivor now; nothing when the reference was no id or is still there. */
export function mergedNote(reference: string, id: string, look: Look): string {
  const asked = reference.trim().toUpperCase()
  if (!/^C\d+$/.test(asked) || asked === id) return ''
  return sentence(look, {en: '{asked} was merged into {id}.', zh: '{asked} 已并入 {id}。'}, {asked, id})
}
