/**
 * Words of a text to search by. A stretch of Chinese is taken apart into its characters and each two that stand together,
 * since nothing there parts words; other scripts give words in lower case without the endings of plurals.
 */
export function indexTerms(text: string): string[] {
  return stretches(text).flatMap(({text: own, han}) => (han ? [...own, ...pairs(own)] : [singular(own)]))
}

/** A word that somebody looks for, as the terms by which it is found. */
export interface SearchWord {
  word: string
  terms: string[]
}

/**
 * What a sentence asks for, part by part: a part ends at a full stop, a comma or an "and". Chinese words are found by the
 * runtime's dictionary. Words that name no thing are left out, and parts that say that something is not wanted.
 */
export function searchParts(text: string): SearchWord[][] {
  return clausesOf(text)
    .filter((clause) => !NOT_WANTED.test(clause))
    .flatMap(partsOf)
}

/** Whether a sentence says that somebody would like something. */
export function isWishing(text: string): boolean {
  return clausesOf(text).some((clause) => WISHING.test(clause) && !NOT_WANTED.test(clause))
}

function clausesOf(text: string): string[] {
  return plain(text).split(/[.,;:!?。，；：！？、\n]+/)
}

const WISHING =
  /\b(?:wants?|wish(?:es)?|would like|needs?|look(?:s|ing) for|ask(?:s|ed|ing)? (?:for|about|whether|if)|interested in|prefers?|likes?|misses)\b|想要|想买|想找|想吃|想喝|想试|需要|喜欢|爱吃|爱喝|希望|有没有|有无|感兴趣|打算买|求购|问过|询问|问起|咨询/

const NOT_WANTED =
  /\b(?:not|no|never|without|dislikes?|hates?|allergic|stopped|(?:does|do|did|is|was|wo|ca)n['’]?t)\b|不想|不要|不喜欢|不爱|不需要|不吃|不喝|不感兴趣|过敏|讨厌|别再/

const PART_ENDS = new Set(['and', 'or', 'also', 'plus', '和', '与', '跟', '或', '或者', '还有', '以及', '及'])

/** Words that name no thing; those of wishing among them. */
const EMPTY = new Set([
  ...'a an the of for to in on at with by from as is are was be been it its this that these those there here'.split(
    ' ',
  ),
  ...'he she they them him her his their my our your we i you who which what when where how if whether than then'.split(
    ' ',
  ),
  ...'want wish would like need look looking ask asked asking about interested prefer miss buy get have has had'.split(
    ' ',
  ),
  ...'some any more most much many very too again next time new good better best one ones kind sort thing will can'.split(
    ' ',
  ),
  ...'could should may might do does did say said says tell told come came soon please customer client shop'.split(' '),
  ...[
    '想',
    '要',
    '想要',
    '想买',
    '想找',
    '想吃',
    '想喝',
    '想试',
    '需要',
    '喜欢',
    '爱',
    '希望',
    '有',
    '没有',
    '有没有',
    '有无',
  ],
  ...[
    '感兴趣',
    '兴趣',
    '打算',
    '求购',
    '问',
    '问过',
    '询问',
    '问起',
    '咨询',
    '客户',
    '顾客',
    '客人',
    '他',
    '她',
    '我',
    '他们',
    '家里',
  ],
  ...[
    '买',
    '找',
    '吃',
    '喝',
    '试',
    '给',
    '对',
    '把',
    '被',
    '在',
    '是',
    '的',
    '了',
    '吗',
    '呢',
    '吧',
    '过',
    '得',
    '地',
    '很',
    '也',
    '都',
  ],
  ...[
    '一些',
    '一点',
    '一下',
    '一个',
    '这个',
    '那个',
    '这种',
    '那种',
    '下次',
    '最近',
    '比较',
    '更',
    '再',
    '会',
    '能',
    '可以',
    '什么',
    '新',
  ],
])

let segmenter: Intl.Segmenter | undefined

function partsOf(clause: string): SearchWord[][] {
  segmenter ??= new Intl.Segmenter('zh', {granularity: 'word'})
  const parts: SearchWord[][] = [[]]
  for (const {segment, isWordLike} of segmenter.segment(clause)) {
    if (PART_ENDS.has(segment) || segment === '&') parts.push([])
    else if (isWordLike === true) parts.at(-1)?.push(...stretches(segment).flatMap(searchWord))
  }
  return parts.filter((part) => part.length > 0)
}

function searchWord({text, han}: Stretch): SearchWord[] {
  const word = han ? text.replace(LEADING_VERB, '') : singular(text)
  if (EMPTY.has(text) || EMPTY.has(word)) return []
  return [{word, terms: han && word.length > 1 ? pairs(word) : [word]}]
}

/** The dictionary takes 喝茶 for one word. */
const LEADING_VERB = /^[想要买找吃喝试](?=.)/u

interface Stretch {
  text: string
  han: boolean
}

function stretches(text: string): Stretch[] {
  return [...plain(text).matchAll(/(\p{Script=Han}+)|[\p{L}\p{N}]+?(?=\p{Script=Han}|[^\p{L}\p{N}]|$)/gu)].map(
    ([own, han]) => ({text: own, han: han !== undefined}),
  )
}

function pairs(text: string): string[] {
  const characters = [...text]
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

/** `berries` → `berry`, `boxes` → `box`, `teas` → `tea`; what is no plural of these stays. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss') || word.endsWith('us')) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return /(?:[sxz]|[cs]h|to)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
