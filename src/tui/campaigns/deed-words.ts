import {sentence} from '../../present/sentence.ts'
import type {WordsFor} from '../shell/words-for.ts'
import type {CampaignsDeeds} from './deeds.ts'

export const CAMPAIGNS_WORDS: WordsFor<keyof CampaignsDeeds> = {
  'write-audience': {
    doing: ({id}, look) => sentence(look, {en: 'Writing the audience of {id} …', zh: '正在导出 {id} 的客群……'}, {id}),
    done: ({id, file, rows}, look) => {
      const texts = {
        en: '{n} {n:person|people} of {id} in {file}: phones and e-mails, nobody of the control group.',
        zh: '{id} 的 {n} 位客户已写入 {file}：含手机与邮箱，不含对照组。',
      }
      return sentence(look, texts, {id, file, n: rows})
    },
    command: ({id}) => ['campaign', 'export', id],
    change: () => undefined,
  },
}
