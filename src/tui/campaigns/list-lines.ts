import {CAMPAIGN_LIST_COLUMNS, type CampaignRow} from '../../core/campaign/list-campaigns.ts'
import {sentence} from '../../present/sentence.ts'
import {countText} from '../../present/values.ts'
import {FRAME, framed} from '../shared/frame.ts'
import {line, type Line} from '../shared/line.ts'
import {listLines, screenColumns} from '../shared/list-view.ts'
import type {Size} from '../shared/size.ts'
import type {Around} from '../shell/screen.ts'
import {rootTitle} from '../shell/root-titles.ts'
import {type CampaignsState, listWant} from './state.ts'

/** Columns of the list, the ones that matter most first. */
const SHOWN = ['name', 'id', 'reach', 'cost', 'as_of', 'channel', 'control', 'audience']

const NONE = {
  en: 'No campaign here. n drafts one; so does c in any list of customers.',
  zh: '没有活动。按 n 起草；在任何客户列表中按 c 亦可。',
}
const NONE_FITS = {en: 'No campaign fits the filter; Esc drops it.', zh: '没有符合筛选的活动；按 Esc 清除筛选。'}

/** The list of campaigns in its frame. */
export function campaignList(state: CampaignsState, around: Around, size: Size): Line[] {
  const {look, board, know} = around
  const {answer, problem} = know(listWant(around))
  const room = {columns: size.columns - FRAME.columns, rows: size.rows - FRAME.rows}
  const rows = answer?.rows ?? []
  const keys = board?.columns['campaigns'] ?? SHOWN
  const columns = keys.flatMap((key) => CAMPAIGN_LIST_COLUMNS.find((column) => column.key === key) ?? [])
  const waiting =
    problem ?? (answer ? undefined : sentence(look, {en: 'Reading the campaigns …', zh: '正在读取活动……'}))
  const lines = waiting === undefined ? tableLines() : [line(waiting, problem === undefined ? 'dim' : 'warn')]
  return framed({
    title: rootTitle('campaigns', look),
    note: answer ? countText(rows.length) : '',
    lines,
    ...{size, focused: state.pane === 'list'},
  })

  function tableLines(): Line[] {
    return listLines<CampaignRow>({
      columns: screenColumns(columns, {look}) as never,
      rowAt: (place) => rows[place],
      idOf: ({id}) => id,
      total: rows.length,
      ...{place: state.place, size: room, focused: state.pane === 'list'},
      empty: sentence(look, around.filter.input.text.trim() === '' ? NONE : NONE_FITS),
    })
  }
}
