import type {StructureRow} from '../../core/report/structure/structure-rows.ts'
import type {Look} from '../language.ts'
import {sentence} from '../sentence.ts'
import {knownWord} from '../words.ts'

/** A value of a dimension as people read it: what the target does not name and what is not known have no value. */
export function structureValue(
  {group, value}: Pick<StructureRow, 'group' | 'value'>,
  look: Pick<Look, 'language'>,
): string {
  if (group === 'others') return sentence(look, {en: '(others)', zh: '（其他）'})
  if (group === 'unknown') return sentence(look, {en: '(not known)', zh: '（未知）'})
  return knownWord(value, look.language)
}
