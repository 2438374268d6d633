import type {ComparedForecast, ExplainedComparison} from '../../core/explain/explanation.ts'
import {decimal} from '../decimal.ts'
import type {Look} from '../language.ts'
import {sentence} from '../sentence.ts'
import {moneyText, percentText} from '../values.ts'

/** A forecast beside that of somebody known for as long, and why the one who bought less may be worth more. */
export function comparisonText({model, own, other}: ExplainedComparison, look: Look): string {
  const [once, again] = own.x === 0 ? [own, other] : [other, own]
  const head = own.x === 0 ? POOR_REPEATER : ONCE
  const lines = [sentence(look, head, {...figuresOf(other, look), own: moneyText(own.value, look)})]
  if (once.value > again.value)
    lines.push(sentence(look, model === 'bg' && again.p_alive < 1 ? MORE_BG : MORE_MBG, whyText(once, again, look)))
  else lines.push(sentence(look, LESS, whyText(once, again, look)))
  return lines.join(look.language === 'zh-CN' ? '' : ' ')
}

const ONCE = {
  en: 'Somebody known as long ({T} days) who bought once only would be expected to bring {value} in 12 months ({expected} purchases of {each}), this one {own}.',
  zh: '首购同样在 {T} 天前、但只购买过一次的客户，12 个月预期带来 {value}（{expected} 次，每次 {each}），该客户为 {own}。',
}
const POOR_REPEATER = {
  en: 'Somebody known as long ({T} days) who came back {x} times, the last {t_x} days after the first, for {mean} each, would be expected to bring {value} in 12 months ({expected} purchases of {each}), this one {own}.',
  zh: '首购同样在 {T} 天前、之后复购 {x} 次、最后一次在首购后 {t_x} 天、每次 {mean} 的客户，12 个月预期带来 {value}（{expected} 次，每次 {each}），该客户为 {own}。',
}
const MORE_BG = {
  en: 'Who bought once can be worth more: this model lets nobody leave before coming back once, so silence says nothing of them ({once_alive}), while the silence of who came back speaks for having left ({again_alive}); and nothing is known of what they spend, so they are taken for the mean ({once_each}), while who came back showed it ({again_each}).',
  zh: '只买过一次的客户可能更值钱：该模型假定首次复购之前无人流失，静默不说明问题（{once_alive}），而复购过的客户久不购买则说明可能已流失（{again_alive}）；其消费水平未知，按均值计（{once_each}），而复购过的客户已显露水平（{again_each}）。',
}
const MORE_MBG = {
  en: 'Who bought once can be worth more: how likely they are still a customer ({once_alive}, of who came back {again_alive}) counts as much as how often they bought; and nothing is known of what they spend, so they are taken for the mean ({once_each}), while who came back showed it ({again_each}).',
  zh: '只买过一次的客户可能更值钱：是否仍是客户（{once_alive}，复购过的为 {again_alive}）与购买次数同样重要；其消费水平未知，按均值计（{once_each}），而复购过的客户已显露水平（{again_each}）。',
}
const LESS = {
  en: 'Here coming back counts for more: still a customer {again_alive} (who bought once {once_alive}), {again_expected} purchases (against {once_expected}) of {again_each} (against {once_each}).',
  zh: '此处复购的分量更重：仍是客户 {again_alive}（只买一次者 {once_alive}），预期 {again_expected} 次（对 {once_expected}），每次 {again_each}（对 {once_each}）。',
}

function figuresOf(
  {x, t_x, T, mean, expected, each, value}: ComparedForecast,
  look: Look,
): Record<string, string | number> {
  return {
    ...{x, t_x, T, expected: decimal(expected, 0, 2)},
    mean: mean === undefined ? '' : moneyText(mean, look),
    each: moneyText(each, look),
    value: moneyText(value, look),
  }
}

function whyText(once: ComparedForecast, again: ComparedForecast, look: Look): Record<string, string> {
  return {
    once_alive: percentText(once.p_alive),
    again_alive: percentText(again.p_alive),
    once_expected: decimal(once.expected, 0, 2),
    again_expected: decimal(again.expected, 0, 2),
    once_each: moneyText(once.each, look),
    again_each: moneyText(again.each, look),
  }
}
