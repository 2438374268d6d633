import {sentence} from '../../present/sentence.ts'
import {line, type Line} from '../shared/line.ts'
import type {Around} from '../shell/screen.ts'
import {detailLines} from './detail-lines.ts'
import {type CampaignsState, selectedCampaign, standingWant} from './state.ts'

/** What there is to say of the selected campaign, at a width. */
export function contentLines(state: CampaignsState, around: Around, width: number): Line[] {
  const {look} = around
  const row = selectedCampaign(state, around)
  if (!row) return [line(sentence(look, {en: 'No campaign is selected.', zh: '未选择活动。'}), 'dim')]
  const {answer: standing, problem} = around.know(standingWant(row.id))
  return detailLines({row, standing, problem}, {look, width})
}
