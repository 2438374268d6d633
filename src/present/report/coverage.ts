import type {CoverageFields} from '../../core/report/coverage.ts'
import type {Look} from '../language.ts'
import {sentence} from '../sentence.ts'

/** What a star behind a period means. */
export function incompleteText(
  {first_order = '', last_order = '', pause_days = 0}: Partial<CoverageFields>,
  look: Pick<Look, 'language'>,
): string {
  return sentence(
    look,
    {
      en: '* not complete: days of it lie outside the period asked for, or more than {days} {days:day|days} outside the orders, which reach from {first} to {last}. It is compared with nothing.',
      zh: '* 期间不完整：部分日期不在所查范围内，或与订单范围（{first} 至 {last}）相差超过 {days} 天，不作比较。',
    },
    {days: pause_days, first: first_order, last: last_order},
  )
}
