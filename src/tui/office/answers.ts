import {CAMPAIGNS_ANSWERS} from '../campaigns/answers.ts'
import {CHURN_ANSWERS} from '../churn/answers.ts'
import {CUSTOMER_ANSWERS} from '../customer/answers.ts'
import {CUSTOMERS_ANSWERS} from '../customers/answers.ts'
import {EXPLAIN_ANSWERS} from '../explain/answers.ts'
import {EXPORT_ANSWERS} from '../export/answers.ts'
import {LEAD_ANSWERS} from '../lead/answers.ts'
import {LEADS_ANSWERS} from '../leads/answers.ts'
import {PEOPLE_ANSWERS} from '../people/answers.ts'
import {QUADRANTS_ANSWERS} from '../quadrants/answers.ts'
import {SEGMENTS_ANSWERS} from '../segments/answers.ts'
import {REPORTS_ANSWERS} from '../reports/answers.ts'
import {TODAY_ANSWERS} from '../today/answers.ts'
import type {Answers} from './desk.ts'
import type {Questions} from './questions.ts'

/** Answers to every question there is. */
export const ANSWERS: Answers<Questions> = {
  ...TODAY_ANSWERS,
  ...EXPLAIN_ANSWERS,
  ...EXPORT_ANSWERS,
  ...PEOPLE_ANSWERS,
  ...CHURN_ANSWERS,
  ...REPORTS_ANSWERS,
  ...CAMPAIGNS_ANSWERS,
  ...LEAD_ANSWERS,
  ...LEADS_ANSWERS,
  ...QUADRANTS_ANSWERS,
  ...SEGMENTS_ANSWERS,
  ...CUSTOMERS_ANSWERS,
  ...CUSTOMER_ANSWERS,
}
