/** What says that something is wanted. */
export const WISHING =
  /\b(?:wants?|wish(?:es)?|would like|needs?|look(?:s|ing) for|ask(?:s|ed|ing)? (?:for|about|whether|if)|interested in|prefers?|likes?|misses)\b|想要|想买|想找|想吃|想喝|想试|需要|喜欢|爱吃|爱喝|希望|有没有|有无|感兴趣|打算买|求购|问过|询问|问起|咨询/

/** What says that something is not. */
export const NOT_WANTED =
  /\b(?:not|no|never|without|dislikes?|hates?|allergic|stopped|(?:does|do|did|is|was|wo|ca)n['’]?t)\b|不想|不要|不喜欢|不爱|不需要|不吃|不喝|不感兴趣|过敏|讨厌|别再/

/** Words that end a part of a sentence. */
export const PART_ENDS: ReadonlySet<string> = new Set([
  'and',
  'or',
  'also',
  'plus',
  '和',
  '与',
  '跟',
  '或',
  '或者',
  '还有',
  '以及',
  '及',
])

/** Words that name no thing; those of wishing among them. */
export const EMPTY: ReadonlySet<string> = new Set([
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

/** The dictionary takes 喝茶 for one word. */
export const LEADING_VERB = /^[想要买找吃喝试](?=.)/u
