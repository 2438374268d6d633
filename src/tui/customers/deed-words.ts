import {sentence} from '../../present/sentence.ts'
import type {WordsFor} from '../shell/words-for.ts'
import type {CustomersDeeds} from './deeds.ts'

export const CUSTOMERS_WORDS: WordsFor<keyof CustomersDeeds> = {
  'choose-columns': {
    doing: (_, look) => sentence(look, {en: 'Choosing the columns …', zh: '正在设置列……'}),
    done: ({columns}, look) =>
      columns === undefined
        ? sentence(look, {en: 'The list has its usual columns again.', zh: '列表已恢复默认列。'})
        : sentence(
            look,
            {en: 'The list has {n} {n:column|columns} now.', zh: '列表现有 {n} 列。'},
            {n: columns.length},
          ),
    // Both settings hold more than what was changed here: a line that sets them whole would undo what others chose.
    command: () => undefined,
    change: ({change_id}) => change_id,
  },
  'keep-view': {
    doing: ({name}, look) => sentence(look, {en: 'Keeping the view {name} …', zh: '正在保存视图“{name}”……'}, {name}),
    done: ({name, replaced}, look) =>
      replaced
        ? sentence(look, {en: 'The view {name} is another now.', zh: '视图“{name}”已更新。'}, {name})
        : sentence(look, {en: 'The view {name} is kept; v opens it.', zh: '已保存视图“{name}”，按 v 打开。'}, {name}),
    command: () => undefined,
    change: ({change_id}) => change_id,
  },
  'drop-view': {
    doing: ({name}, look) => sentence(look, {en: 'Dropping the view {name} …', zh: '正在删除视图“{name}”……'}, {name}),
    done: ({name}, look) => sentence(look, {en: 'The view {name} is gone.', zh: '视图“{name}”已删除。'}, {name}),
    command: () => undefined,
    change: ({change_id}) => change_id,
  },
}
