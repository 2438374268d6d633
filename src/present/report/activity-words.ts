import type {DayKind} from '../../core/report/activity/day-kinds.ts'
import type {ActivityRow} from '../../core/report/activity/report-activity.ts'
import type {Look} from '../language.ts'
import {sentence} from '../sentence.ts'

const KINDS: Readonly<Record<DayKind, {en: string; zh: string}>> = {
  workday: {en: '', zh: ''},
  weekend: {en: 'weekend', zh: '周末'},
  holiday: {en: 'holiday', zh: '节假日'},
  closed: {en: 'closed', zh: '休息日'},
}

/** What is special about a day: the name of a holiday, a weekend, a day on which nobody works. */
export function dayKindLabel(
  {day_kind = 'workday', holiday}: Pick<ActivityRow, 'day_kind' | 'holiday'>,
  look: Look,
): string {
  return sentence(look, day_kind === 'holiday' ? (holiday ?? KINDS.holiday) : KINDS[day_kind])
}
