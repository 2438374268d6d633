import {explainReference} from '../../core/explain/explain-reference.ts'
import {EXPLAIN_QUESTIONS} from '../../core/explain/explanation.ts'
import {presentExplained} from '../../present/explain.ts'
import type {Answers} from '../office/desk.ts'
import {shownPage} from '../shared/shown.ts'
import type {ExplainQuestions} from './questions.ts'

export const EXPLAIN_ANSWERS: Answers<ExplainQuestions> = {
  explain: async (desk, {reference, topic, look}) => {
    const {context, asOf} = desk
    const known = EXPLAIN_QUESTIONS.find((one) => one === topic)
    const explained = await explainReference(context, {reference, topic: known, asOf, profile: await desk.profile()})
    return {text: presentExplained(shownPage(explained, look), {...look, color: false})}
  },
}
