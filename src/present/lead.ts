import type {Lead} from '../core/lead/lead.ts'
import type {Look} from './language.ts'
import {sentence} from './sentence.ts'

export function presentNewLead({id, name, stage}: Lead, look: Look): string {
  return sentence(look, {en: 'Lead {id} {name} added ({stage}).', zh: '已添加线索 {id} {name}（{stage}）。'}, {id, name, stage})
}
