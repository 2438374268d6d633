import {sentence} from '../../present/sentence.ts'
import {wrap} from '../../present/wrap.ts'
import {line, type Line} from '../shared/line.ts'
import type {Around} from '../shell/screen.ts'
import {detailLines} from './detail-lines.ts'
import {type CampaignsState, selectedCampaign, standingWant} from './state.ts'

const ABOUT = {
  en: 'A campaign is an audience, a channel and an offer. Part of the audience is held out as a control group, so that later one can tell what the campaign did. A draft sends nothing: its audience is written to a file for an SMS or mail provider.',
  zh: '活动由客群、渠道与优惠组成。客群中留出一部分作为对照组，之后才能看出活动的效果。草稿不发送任何内容：客群可导出为文件，交给短信或邮件服务商。',
}

/** What there is to say of the selected campaign, at a width. */
export function contentLines(state: CampaignsState, around: Around, width: number): Line[] {
  const {look} = around
  const row = selectedCampaign(state, around)
  if (!row) return wrap(sentence(look, ABOUT), width).map((text) => line(text, 'dim'))
  const {answer: standing, problem} = around.know(standingWant(row.id))
  return detailLines({row, standing, problem}, {look, width})
}
