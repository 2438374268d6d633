import type {Simulation} from '../core/queue/simulate-queue.ts'
import type {Look} from './language.ts'
import {sentence} from './sentence.ts'
import {percentText} from './values.ts'

/** What was replayed, and how often customers bought anyway, in one or two sentences. */
export function presentSimulation({from, until, days, within, base, rules}: Simulation, look: Look): string {
  const asked = rules.reduce((sum, rule) => sum + rule.asked, 0)
  const texts = {
    en: '{from} to {until}, {days} {days:day|days}: {asked} {asked:task|tasks}, if nobody had done any.',
    zh: '{from} 至 {until}，共 {days} 天：若无人处理，共 {asked} 项任务。',
  }
  const anyway = {
    en: ' Of all customers, {share} bought within {within} days of any such day.',
    zh: '全部客户中，{share} 在任一天后的 {within} 天内购买。',
  }
  const told = sentence(look, texts, {from, until, days, asked})
  if (base.share === undefined) return told
  return told + sentence(look, anyway, {share: percentText(base.share), within})
}
