import type {Look} from './language.ts'
import {sentence} from './sentence.ts'

/** What to say beside an empty list of customers who were looked for. */
export function presentNobodyFound(text: string, look: Pick<Look, 'language'>): string {
  const texts = {
    en: 'No customer matches "{text}". Fewer words or letters find more; `patron lead list` has those who are not customers yet.',
    zh: '没有客户符合“{text}”。减少字词可找到更多；`patron lead list` 列出尚未成为客户的线索。',
  }
  return sentence(look, texts, {text})
}
