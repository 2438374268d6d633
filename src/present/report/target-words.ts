import type {TargetStanding, TargetState} from '../../core/target/target-standing.ts'
import type {Look} from '../language.ts'
import {sentence} from '../sentence.ts'
import {scopeName} from '../target.ts'

const STATES: Readonly<Record<TargetState, {en: string; zh: string}>> = {
  'not-begun': {en: 'not begun', zh: '未开始'},
  behind: {en: 'behind', zh: '落后'},
  'on-pace': {en: 'on pace', zh: '正常'},
  ahead: {en: 'ahead', zh: '领先'},
  reached: {en: 'reached', zh: '已达成'},
  missed: {en: 'missed', zh: '未达成'},
}

export function stateName(state: TargetState, look: Pick<Look, 'language'>): string {
  return sentence(look, STATES[state])
}

/** Whose a target is, by name where there is one. */
export function subjectLabel({scope, of, name}: Pick<TargetStanding, 'scope' | 'of' | 'name'>, look: Look): string {
  return scope === 'all' ? scopeName('all', look) : (name ?? of ?? '')
}
