import {createColors} from 'picocolors'
import type {FunnelGroup, FunnelStage} from '../../core/report/funnel/funnel-group.ts'
import type {FunnelReport} from '../../core/report/funnel/report-funnel.ts'
import {funnelColumns} from '../../core/report/funnel/funnel-rows.ts'
import type {ListColumn} from '../../core/listing/list-column.ts'
import {cellText} from '../cell.ts'
import {type Bar, barRows} from '../chart/bar-rows.ts'
import type {Look} from '../language.ts'
import {sentence} from '../sentence.ts'
import {countText, percentText} from '../values.ts'
import {wordOf} from '../words.ts'
import {leadScopeText} from './lead-scope.ts'

/** What it is about, and a bar for each stage: how many reached it, which share of the stage before, and how fast. */
export function presentFunnel(report: FunnelReport, look: Look): string {
  const head = sentence(
    look,
    {en: 'The road of {n} {n:lead|leads}: {scope}.', zh: '{n} 条线索的进程：{scope}。'},
    {n: report.total.leads, scope: leadScopeText(report, look)},
  )
  return [createColors(look.color).bold(head), barRows(stageBars(report.total, look), look)].join('\n\n')
}

function stageBars({stages, lost, open, leads}: FunnelGroup, look: Look): Bar[] {
  const bar = (label: string, value: number): Bar => {
    const share = leads === 0 ? '' : percentText(value / leads).padStart(6)
    return {label, value, text: `${countText(value)}  ${share}`}
  }
  return [
    ...stages.map((stage) => bar(wordOf(stage.stage, look.language), stage.leads)),
    bar(sentence(look, {en: 'lost', zh: '已流失'}), lost),
    bar(sentence(look, {en: 'open', zh: '在跟'}), open),
  ]
}

/** A picture of groups: the share of leads that were won in each. */
export function funnelBars({groups, by}: FunnelReport, look: Look): string {
  if (by === undefined) return ''
  const [column] = funnelColumns(by) as [ListColumn]
  return barRows(
    groups.map(({group, stages, leads}) => {
      const won = stages.at(-1) as FunnelStage
      return {
        label: cellText({[by]: group}, column, look),
        value: won.share,
        text: `${percentText(won.share)}  ${countText(won.leads)}/${countText(leads)}`,
      }
    }),
    look,
  )
}

/** How it counts, and what was left out. */
export function presentFunnelNotes({skipped, untimed, customers_before, least}: FunnelReport, look: Look): string {
  const lines = [
    sentence(
      look,
      {
        en: 'Days are until half of the leads were there, open and lost ones counted as not there yet (Kaplan-Meier): none where half never were, or of fewer than {least} leads.',
        zh: '天数为半数线索到达所需时间，在跟与流失的按尚未到达计（Kaplan-Meier）；未达半数或不足 {least} 条时不显示。',
      },
      {least},
    ),
  ]
  const note = (n: number, texts: {en: string; zh: string}): void => {
    if (n > 0) lines.push(sentence(look, texts, {n}))
  }
  note(skipped, {
    en: '{n} {n:lead|leads} went past a stage without a note of when: counted as having reached it, left out of its days.',
    zh: '{n} 条线索未记录经过某阶段的时间：计入该阶段，不计入其天数。',
  })
  note(untimed, {
    en: '{n} {n:lead|leads} ended at a time that nobody knows, as a list said; of them only the end counts.',
    zh: '{n} 条线索的结束时间不详（来自导入名单），只计结果。',
  })
  note(customers_before, {
    en: '{n} {n:lead|leads} left out: they had bought before they came in.',
    zh: '已排除 {n} 条：登记前已是客户。',
  })
  return lines.join('\n')
}
