import {CrmError} from '../error/crm-error.ts'

/** Characters (code points) that a tag may have. */
const LONGEST_TAG = 64

/** What stands between tags in files and on the command line, and what would break a line. */
const NOT_IN_TAGS = /[,;、|\p{Cc}]/u

/** A tag as it is compared and kept: plain forms, no blanks around it, single ones within. */
export function foldTag(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim()
}

/** A tag that somebody typed, as it is kept. Throws BAD_INPUT for what can be none. */
export function givenTag(text: string): string {
  const tag = foldTag(text)
  if (tag === '') throw new CrmError('BAD_INPUT', 'A tag cannot be empty.', {hint: 'Give it a word, e.g. vip.'})
  if (NOT_IN_TAGS.test(tag)) {
    throw new CrmError('BAD_INPUT', `"${text}" is no tag: it holds a comma or another mark that stands between tags.`, {
      hint: 'Give several tags apart, e.g. customer tag add vip wholesale; key:value is fine.',
    })
  }
  if ([...tag].length > LONGEST_TAG) {
    throw new CrmError('BAD_INPUT', `The tag "${tag.slice(0, 20)}..." is longer than ${LONGEST_TAG} characters.`, {
      hint: 'Shorten it; what takes a sentence belongs into a note.',
    })
  }
  return tag
}

/** The rule that a tag of `rule_tags` comes from: `cycle:weekly` is of the rule `cycle`. */
export function ruleOfTag(tag: string): string {
  const colon = tag.indexOf(':')
  return colon < 0 ? tag : tag.slice(0, colon)
}

/** The tag that a rule gives with a value; what cannot be part of a tag is replaced, what is too long cut. */
export function tagWithValue(rule: string, value: string): string {
  const fit = foldTag(value).replace(new RegExp(NOT_IN_TAGS, 'gu'), ' ')
  return [...`${rule}:${foldTag(fit)}`].slice(0, LONGEST_TAG).join('').trim()
}
