import type {ExplainedProbability} from '../core/explain/explanation.ts'
import {causeText} from './churn-probability.ts'
import type {Look} from './language.ts'
import {sentence} from './sentence.ts'
import {percentText} from './values.ts'

/** A learned probability as facts: what it is, what speaks for and against, what would change it, what it rests on. */
export function probabilityFacts(probability: ExplainedProbability | undefined, look: Look): [string, string][] {
  if (!probability) return []
  const title = (en: string, zh: string): string => sentence(look, {en, zh})
  return [
    [title('probability', '概率'), valueText(probability, look)],
    [title('for staying away', '倾向不再购买'), causes(probability, {away: true}, look)],
    [title('for coming back', '倾向回购'), causes(probability, {away: false}, look)],
    [title('would be', '变化后'), changesText(probability, look)],
    [title('learned from', '学习自'), sampleText(probability, look)],
  ]
}

function valueText({value, horizon_days, average}: ExplainedProbability, look: Look): string {
  const texts = {
    en: '{value} of no purchase within {horizon_days} days; an average buyer {average}',
    zh: '{horizon_days} 天内不再购买的概率 {value}；平均购买客户 {average}',
  }
  return sentence(look, texts, {value: percentText(value), horizon_days, average: percentText(average)})
}

function causes({parts, figures}: ExplainedProbability, {away}: {away: boolean}, look: Look): string {
  return parts
    .filter(({log_odds}) => log_odds !== undefined && log_odds !== 0 && log_odds > 0 === away)
    .map(({cause, log_odds}) => {
      const odds = Math.exp(log_odds as number)
      const text = causeText(cause, {figures, away}, look)
      return `${text} ${sentence(look, {en: 'odds ×{odds}', zh: '几率 ×{odds}'}, {odds: odds.toPrecision(2)})}`
    })
    .join('; ')
}

function changesText({after_purchase, after_silence}: ExplainedProbability, look: Look): string {
  const bought = sentence(
    look,
    {en: '{value} after a purchase today', zh: '今天购买后 {value}'},
    {value: percentText(after_purchase)},
  )
  const silent = after_silence.map(({days, value}) =>
    sentence(
      look,
      {en: '{value} after {days} more days of silence', zh: '再静默 {days} 天后 {value}'},
      {days, value: percentText(value)},
    ),
  )
  return [bought, ...silent].join(look.language === 'zh-CN' ? '，' : ', ')
}

function sampleText({buyers, features_on, stayed_away, outcome_until}: ExplainedProbability, look: Look): string {
  const texts = {
    en: '{buyers} buyers as of {features_on}, {stayed_away} of whom bought nothing up to {outcome_until}',
    zh: '{features_on} 的 {buyers} 位购买客户，其中 {stayed_away} 位至 {outcome_until} 未购买',
  }
  return sentence(look, texts, {buyers, features_on, stayed_away, outcome_until})
}
