import type {LeadMove} from '../../core/lead/lead-rules.ts'
import type {LeadMoveResult} from '../../core/lead/move-lead.ts'
import type {AskedMove} from '../../core/lead/move-leads.ts'
import type {Look} from '../../present/language.ts'
import {presentContact} from '../../present/lead.ts'
import {
  presentAssigned,
  presentLost,
  presentQualified,
  presentRecycled,
  presentReleased,
} from '../../present/lead-move.ts'
import {sentence} from '../../present/sentence.ts'
import {presentLog} from '../../present/touch.ts'
import type {WordsFor} from '../shell/words-for.ts'
import type {LeadsDeeds} from './deeds.ts'

/** What is said of deeds with leads. */
export const LEADS_WORDS: WordsFor<keyof LeadsDeeds> = {
  'move-leads': {
    doing: ({leads}, look) =>
      sentence(look, {en: 'Moving {n} {n:lead|leads} …', zh: '正在移动 {n} 条线索……'}, {n: leads.length}),
    done: ({moved, changed, move, change_id}, look) => {
      const [first] = moved
      if (first && moved.length === 1) return ONE[move]({...first, change_id}, look)
      return sentence(look, MANY[move], {n: changed, owner: first?.lead.owner ?? ''})
    },
    command: ({leads, asked}) => (leads.length === 1 ? commandOf(leads[0] as string, asked) : undefined),
    change: ({change_id}) => change_id,
  },
  'contact-lead': {
    doing: (_, look) => sentence(look, {en: 'Keeping the contact …', zh: '正在记录联系……'}),
    done: (result, look) => presentLog(result, look).split('\n').join('  '),
    command: ({lead, kind, outcome, detail}) => [
      ...[kind, 'log', lead],
      ...(outcome === undefined ? [] : ['--outcome', outcome]),
      ...(detail === undefined ? [] : ['--note', detail]),
    ],
    change: ({change_id}) => change_id,
  },
}

const ONE: Readonly<Record<LeadMove, (result: LeadMoveResult, look: Look) => string>> = {
  assign: presentAssigned,
  claim: presentAssigned,
  release: presentReleased,
  contact: presentContact,
  qualify: presentQualified,
  lose: presentLost,
  recycle: presentRecycled,
}

const MANY: Readonly<Record<LeadMove, {en: string; zh: string}>> = {
  assign: {en: '{n} {n:lead is|leads are} {owner}’s now.', zh: '{n} 条线索已归 {owner}。'},
  claim: {en: '{n} {n:lead|leads} claimed for {owner}.', zh: '{owner} 已领取 {n} 条线索。'},
  release: {en: '{n} {n:lead is|leads are} in the public pool.', zh: '{n} 条线索已退回公海。'},
  contact: {en: '{n} {n:lead|leads} marked contacted.', zh: '{n} 条线索已标记为已联系。'},
  qualify: {en: '{n} {n:lead is|leads are} qualified.', zh: '{n} 条线索已确认意向。'},
  lose: {en: '{n} {n:lead is|leads are} given up.', zh: '{n} 条线索已放弃。'},
  recycle: {en: '{n} {n:lead is|leads are} open again.', zh: '{n} 条线索已重新开启。'},
}

function commandOf(lead: string, asked: AskedMove): readonly string[] {
  if (asked.move === 'assign') return ['lead', 'assign', lead, '--to', asked.rep]
  if (asked.move === 'recycle')
    return ['lead', 'recycle', lead, ...(asked.rep === undefined ? [] : ['--to', asked.rep])]
  if (asked.move === 'lose') {
    const note = asked.text ? ['--note', asked.text] : []
    return ['lead', 'lose', lead, '--reason', asked.reason, ...note]
  }
  const isOfPool = asked.move === 'claim' || asked.move === 'release'
  return isOfPool ? ['lead', 'pool', asked.move, lead] : ['lead', asked.move, lead]
}
