import {expect, it} from 'vitest'
import type {LeadScoreExplanation} from '../../src/core/lead-score/explain-lead-score.ts'
import type {LeadScoreList, ModelSummary} from '../../src/core/lead-score/list-lead-scores.ts'
import type {Look} from '../../src/present/language.ts'
import {leakLines} from '../../src/present/lead-leak.ts'
import {presentLeadModel} from '../../src/present/lead-score.ts'
import {presentLeadScoreExplanation} from '../../src/present/lead-score-explain.ts'

const EN: Look = {language: 'en', currency: 'CNY', width: 100, terminal: false, color: false}
const ZH: Look = {...EN, language: 'zh-CN'}

const MODEL: ModelSummary = {
  ...{decided: 400, won: 100, source: 'kept', as_of: '2025-06-30', kept: ['attributes.Tags'], decided_since: 39},
  quality: {auc: 0.8, brier: 0.15, top_tenth: {rows: 40, rate: 0.7, lift: 2.8}},
  leaks: [
    {column: 'attributes.Tags', signs: [{sign: 'ranks', value: 0.973}]},
    {column: 'attributes.State', signs: [{sign: 'name'}, {sign: 'handling', level: 'Modified', value: 0.37}]},
    {column: 'city', signs: [{sign: 'filled', value: 0.7}]},
  ],
}

function list(more: Partial<LeadScoreList>): LeadScoreList {
  return {as_of: '2025-06-30', open: 3, model: MODEL, missed: [], rows: [], ...more}
}

it('names what the chance was learned from, and the columns that are left out of it', () => {
  expect(presentLeadModel(list({}), EN).split('\n')).toEqual([
    'Chance: of being won once decided; learned from 400 decided leads, 100 (25.0%) of them won (kept by `patron lead score fit` on 2025-06-30). On held-out leads AUC 0.800; the top tenth was won at 70.0%.',
    'Left out, since they give the outcome away: State, city (`patron lead score --check` says why).',
  ])
  expect(presentLeadModel(list({}), ZH)).toContain('因会泄露结果而排除：State、城市')
})

it('asks for another fit once a tenth more are decided', () => {
  expect(presentLeadModel(list({model: {...MODEL, decided_since: 40}}), EN)).toContain('Since then 40 more leads were')
})

it('says which gates were missed, and that no lead is open', () => {
  const missed = [{gate: 'won', needed: 20, found: 3}] as const
  expect(presentLeadModel(list({model: undefined, missed: [...missed]}), EN)).toBe(
    'Too little to learn a chance from, so the points alone judge: 3 were won (needs 20).',
  )
  expect(presentLeadModel(list({open: 0}), ZH)).toBe('没有在跟线索。')
})

it('tells of each column that gives the outcome away by what it was found out', () => {
  expect(leakLines(MODEL, EN).slice(1)).toEqual([
    '  Tags (kept): alone it ranks won before lost leads with an AUC of 0.973',
    '  State: by its name it is written while or after a lead is worked on; "Modified" (37.0%) says what became of the record',
    '  city: how often it is filled differs by 70.0% between won and lost leads',
  ])
})

it('doubts what is too good to be true, and what is no better than chance', () => {
  const told = (auc: number): string[] => leakLines({...MODEL, leaks: [], quality: {...MODEL.quality, auc}}, EN)
  expect(told(0.98).join()).toContain('too good to be true')
  expect(told(0.55).join()).toContain('hardly better than chance')
  expect(told(0.8)).toEqual([])
})

it('explains a lead line by line, with what is blank and what nobody knows', () => {
  const explanation: LeadScoreExplanation = {
    ...{id: 'L1', name: 'Li', as_of: '2025-06-30', score: 90, missed: []},
    manual: {score: 90, manual_why: 'knows us'},
    rule: {score: 12, lines: [{key: 'source.web', points: 12}]},
    learned: {
      ...{chance: 0.4, rank: 2, open: 7, model: MODEL},
      effects: [
        {column: 'source', value: 'web', effect: -0.7},
        {column: 'attributes.Visits', value: undefined, effect: 0.3},
        {column: 'touches', value: null, effect: 0},
      ],
    },
  }
  const text = presentLeadScoreExplanation(explanation, EN)
  expect(text).toContain('Lead L1 Li: score 90, chance 40.0%, rank 2 of 7 open leads on 2025-06-30.')
  expect(text).toContain('The score 90 was given by hand: knows us')
  expect(text).toMatch(/source\.web\s+12/)
  expect(text).toMatch(/source\s+web\s+-0\.70\s+×0\.50/)
  expect(text).toMatch(/Visits\s+\(blank\)\s+\+0\.30\s+×1\.35/)
  expect(text).not.toContain('touches')
})
