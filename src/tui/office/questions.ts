import type {CampaignsQuestions} from '../campaigns/questions.ts'
import type {ChurnQuestions} from '../churn/questions.ts'
import type {CustomerQuestions} from '../customer/questions.ts'
import type {CustomersQuestions} from '../customers/questions.ts'
import type {ExplainQuestions} from '../explain/questions.ts'
import type {ExportQuestions} from '../export/questions.ts'
import type {LeadQuestions} from '../lead/questions.ts'
import type {LeadsQuestions} from '../leads/questions.ts'
import type {PeopleQuestions} from '../people/questions.ts'
import type {QuadrantsQuestions} from '../quadrants/questions.ts'
import type {SegmentsQuestions} from '../segments/questions.ts'
import type {ReportsQuestions} from '../reports/questions.ts'
import type {TodayQuestions} from '../today/questions.ts'

/** Every question that screens ask. A screen's folder declares its own in `questions.ts` and answers them in `answers.ts`. */
export interface Questions
  extends
    PeopleQuestions,
    ChurnQuestions,
    ReportsQuestions,
    CampaignsQuestions,
    LeadQuestions,
    LeadsQuestions,
    TodayQuestions,
    ExplainQuestions,
    ExportQuestions,
    CustomersQuestions,
    CustomerQuestions,
    QuadrantsQuestions,
    SegmentsQuestions {}

export type QuestionName = keyof Questions
export type Asked<N extends QuestionName> = Questions[N]['asked']
export type Answer<N extends QuestionName> = Questions[N]['answer']
