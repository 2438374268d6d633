import type {ChurnSort} from '../../core/churn/churn-groups.ts'
import type {Look} from '../../present/language.ts'
import {sentence} from '../../present/sentence.ts'
import type {DueSort} from './questions.ts'
import type {Section} from './state.ts'

const SECTIONS: Readonly<Record<Section, {en: string; zh: string}>> = {
  warned: {en: 'Warnings', zh: '预警'},
  sleeping: {en: 'Sleeping', zh: '沉睡'},
  lost: {en: 'Lost', zh: '已流失'},
  due: {en: 'Due', zh: '复购到期'},
}

const SORTS: Readonly<Record<ChurnSort | DueSort, {en: string; zh: string}>> = {
  loss: {
    en: 'Sorted by expected loss: the probability times the value at stake.',
    zh: '按预期损失排列：概率乘以年价值。',
  },
  probability: {en: 'Sorted by the probability of staying away.', zh: '按不再购买的概率排列。'},
  stake: {en: 'Sorted by the value at stake.', zh: '按年价值排列。'},
  urgency: {en: 'Overdue first, of them the likeliest to buy.', zh: '逾期在前，其中更可能购买者优先。'},
  day: {en: 'Sorted by the day on which they are due.', zh: '按预计日排列。'},
}

/** What a list of the screen is called. */
export function sectionName(section: Section, look: Pick<Look, 'language'>): string {
  return sentence(look, SECTIONS[section])
}

/** What a list is sorted by, in a sentence. */
export function sortSaid(sort: ChurnSort | DueSort, look: Pick<Look, 'language'>): string {
  return sentence(look, SORTS[sort])
}
