import type {Random} from './random.ts'

const SURNAMES =
  '王 wang|李 li|张 zhang|刘 liu|陈 chen|杨 yang|黄 huang|赵 zhao|吴 wu|周 zhou|徐 xu|孙 sun|马 ma|朱 zhu|胡 hu|郭 guo|何 he|高 gao|林 lin|罗 luo|郑 zheng|梁 liang|谢 xie|宋 song|唐 tang|许 xu|韩 han|冯 feng|邓 deng|曹 cao|彭 peng|曾 zeng|肖 xiao|田 tian|董 dong|袁 yuan|潘 pan|于 yu|蒋 jiang|蔡 cai'
const GIVEN_NAMES =
  '芳 fang|敏 min|静 jing|丽 li|强 qiang|磊 lei|军 jun|洋 yang|勇 yong|艳 yan|杰 jie|娟 juan|涛 tao|明 ming|超 chao|秀兰 xiulan|霞 xia|平 ping|刚 gang|桂英 guiying|子涵 zihan|宇轩 yuxuan|欣怡 xinyi|浩然 haoran|梓萱 zixuan|雨桐 yutong|思远 siyuan|佳怡 jiayi|俊杰 junjie|晓燕 xiaoyan|建国 jianguo|淑珍 shuzhen|海燕 haiyan|志强 zhiqiang|玉梅 yumei|文博 wenbo|诗涵 shihan|嘉豪 jiahao|雪梅 xuemei|春生 chunsheng|慧 hui|鹏 peng|琳 lin|婷 ting|峰 feng|颖 ying|波 bo|晨 chen|倩 qian|凯 kai'
const ENGLISH_FIRST =
  'Alice|Ben|Chloe|Daniel|Emma|Felix|Grace|Henry|Ivy|Jack|Karen|Leo|Mia|Nathan|Olivia|Paul|Rosa|Sam|Tina|Victor'
const ENGLISH_LAST =
  'Adams|Baker|Clark|Dixon|Evans|Foster|Green|Harris|Irving|Jones|Keller|Lewis|Martin|Novak|Owens|Parker|Reed|Smith|Turner|Wright'
const TRADES =
  '面馆 restaurant|火锅店 restaurant|小吃店 restaurant|烧烤店 restaurant|便利店 convenience-store|幼儿园食堂 canteen|企业食堂 canteen|民宿 hotel'

/** A name and its spelling in Latin letters, which an e-mail address and a rep's code are made of. */
export interface DemoName {
  name: string
  latin: string
}

const surnames = SURNAMES.split('|').map(pairOf)
const givenNames = GIVEN_NAMES.split('|').map(pairOf)
const englishFirst = ENGLISH_FIRST.split('|')
const englishLast = ENGLISH_LAST.split('|')
const trades = TRADES.split('|').map(pairOf)

/** A Chinese person; common surnames are more common. */
export function chineseName(random: Random): DemoName {
  const surname = pick(surnames, Math.min(random.below(surnames.length), random.below(surnames.length)))
  const given = pick(givenNames, random.below(givenNames.length))
  return {name: surname[0] + given[0], latin: `${surname[1]}.${given[1]}`}
}

export function englishName(random: Random): DemoName {
  const first = pick(englishFirst, random.below(englishFirst.length))
  const last = pick(englishLast, random.below(englishLast.length))
  return {name: `${first} ${last}`, latin: `${first}.${last}`.toLowerCase()}
}

/** A small business that buys for its kitchen or shelves, such as 老王面馆. */
export function businessName(random: Random): DemoName & {industry: string} {
  const [surname, latin] = pick(surnames, random.below(surnames.length))
  const [trade, industry] = pick(trades, random.below(trades.length))
  return {name: `老${surname}${trade}`, latin: `${latin}.shop`, industry}
}

/** A name of one of the lists in parts, and how each is spelt in Latin letters; undefined for a business. */
export interface NameParts {
  surname: string
  given: string
  latin: readonly [surname: string, given: string]
}

export function namePartsOf(name: string): NameParts | undefined {
  const [first = '', last = ''] = name.split(' ')
  if (last !== '') return {surname: last, given: first, latin: [last, first]}
  const surname = surnames.find(([zh]) => name.startsWith(zh))
  const given = surname && givenNames.find(([zh]) => zh === name.slice(surname[0].length))
  return surname && given && {surname: surname[0], given: given[0], latin: [surname[1], given[1]]}
}

/** Another given name that could be misheard or mistyped for one: it begins with the same sound where there is such a one. */
export function similarGiven(given: string, draw: number): string {
  const own = givenNames.find(([zh]) => zh === given)
  const alike = givenNames.filter(([zh, latin]) => zh !== given && latin.charAt(0) === own?.[1].charAt(0))
  return alike[draw % Math.max(1, alike.length)]?.[0] ?? given
}

function pairOf(text: string): [zh: string, latin: string] {
  const [zh = '', latin = ''] = text.split(' ')
  return [zh, latin]
}

function pick<T>(list: readonly T[], place: number): T {
  return list[place] as T
}
