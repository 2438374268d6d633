import type {AssignLeadsResult} from '../core/lead/assign-leads.ts'
import {assignmentRow, leftRow} from '../core/lead/assignment-rows.ts'
import type {Assignment, AssignRule, LeftLead} from '../core/lead/share-out.ts'
import type {ListRow} from '../core/listing/list-column.ts'
import type {Look} from './language.ts'
import {sentence} from './sentence.ts'
import {percentText} from './values.ts'

type Words = Pick<Look, 'language'>

/** Every lead of the result as a row, with the reason in words: those given out, then those that could not be. */
export function assignmentRows(
  {rule, assigned, left}: Pick<AssignLeadsResult, 'rule' | 'assigned' | 'left'>,
  look: Words,
): ListRow[] {
  return [
    ...assigned.map((one) => ({...assignmentRow(one), reason: assignmentReason(one, rule, look)})),
    ...left.map((one) => ({...leftRow(one), reason: leftReason(one, look)})),
  ]
}

/** Why this rep: who was asked, and the figures by which they were chosen. */
function assignmentReason(one: Assignment, rule: AssignRule, look: Words): string {
  const figures = {'round-robin': turnText, 'least-busy': loadText, 'best-fit': winText}[rule](one, look)
  return `${fitText(one, look)}${look.language === 'zh-CN' ? '；' : '; '}${figures}`
}

function fitText({lead, fit, among}: Assignment, look: Words): string {
  const place = lead.region ?? lead.shop
  const texts = place === undefined && fit === 'everybody' ? NOWHERE : FIT_TEXTS[fit]
  return sentence(look, texts, {shop: lead.shop ?? '', region: place ?? '', n: among})
}

const FIT_TEXTS = {
  shop: {en: 'of shop {shop} ({n} free)', zh: '{shop}门店（{n} 人可分配）'},
  region: {en: 'of {region} ({n} free)', zh: '{region}区域（{n} 人可分配）'},
  everybody: {
    en: 'nobody looks after {region}, so of all ({n} free)',
    zh: '{region}无人负责，从全部人员中选（{n} 人可分配）',
  },
}
const NOWHERE = {en: 'without a place, so of all ({n} free)', zh: '无地区，从全部人员中选（{n} 人可分配）'}

function turnText({work}: Assignment, look: Words): string {
  const {last_given_at} = work
  if (last_given_at === undefined) return sentence(look, {en: 'had none yet', zh: '尚未分配过'})
  const values = {at: last_given_at.replace('T', ' ').slice(0, 16)}
  return sentence(look, {en: 'waited longest, last given one {at}', zh: '等待最久，上次分配 {at}'}, values)
}

function loadText({work}: Assignment, look: Words): string {
  const {open_leads, open_tasks, capacity} = work
  const texts = {
    en: 'least busy: {leads} open {leads:lead|leads} and {tasks} {tasks:task|tasks} at {capacity} a day',
    zh: '最空闲：{leads} 条在跟线索、{tasks} 个任务，每日 {capacity} 个',
  }
  return sentence(look, texts, {leads: open_leads, tasks: open_tasks, capacity})
}

function winText({win, lead}: Assignment, look: Words): string {
  if (!win) return ''
  const texts = {
    en: 'wins {rate} of {source} there: {won} of {decided} own, {all_won} of {all} of all reps',
    zh: '该地区 {source} 成交率 {rate}：本人 {won}/{decided}，全体 {all_won}/{all}',
  }
  const {won, decided, all, rate} = win
  return sentence(look, texts, {
    rate: percentText(rate),
    source: lead.source,
    won,
    decided,
    all_won: all.won,
    all: all.decided,
  })
}

function leftReason({why, fit}: LeftLead, look: Words): string {
  if (why === 'rest')
    return sentence(look, {en: 'who fits had it before and rests from it', zh: '合适的人员曾跟进过，尚在间隔期'})
  const texts =
    fit === 'everybody'
      ? {en: 'every rep has as many as they may get', zh: '全部人员已达上限'}
      : {en: 'everybody of this {fit} has as many as they may get', zh: '该{fit}人员已达上限'}
  return sentence(look, texts, {
    fit: sentence(
      look,
      {shop: {en: 'shop', zh: '门店'}, region: {en: 'region', zh: '区域'}, everybody: {en: '', zh: ''}}[fit],
    ),
  })
}

/** How many leads were given out and left, and what a rate was drawn to. */
export function presentAssignments(
  {assigned, left, rates, dry_run, change_id}: AssignLeadsResult,
  look: Words,
): string {
  const reps = new Set(assigned.map(({work}) => work.rep)).size
  const values = {n: assigned.length, reps, left: left.length, change: change_id ?? ''}
  const given = dry_run
    ? {
        en: '{n} {n:lead|leads} would go to {reps} {reps:rep|reps}; {left} could not be given to anybody.',
        zh: '将把 {n} 条线索分配给 {reps} 人；{left} 条无法分配。',
      }
    : {
        en: '{n} {n:lead|leads} went to {reps} {reps:rep|reps}; {left} could not be given to anybody.',
        zh: '已把 {n} 条线索分配给 {reps} 人；{left} 条无法分配。',
      }
  const lines = [sentence(look, given, values)]
  if (rates) {
    const texts = {
      en: 'Rates are of {n} decided leads; that of all reps weighs as much as {strength} leads of one’s own.',
      zh: '成交率取自 {n} 条已决线索；全体成交率按 {strength} 条本人线索计权。',
    }
    lines.push(sentence(look, texts, {n: rates.decided, strength: Math.round(rates.strength)}))
  }
  if (change_id !== undefined)
    lines.push(
      sentence(
        look,
        {en: 'Undo with: patron undo {change}', zh: '撤销：patron undo {change}'},
        {change: String(change_id)},
      ),
    )
  return lines.join('\n')
}
