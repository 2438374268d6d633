import type {TextLanguage} from './template.ts'

/** Family names of two characters, the common ones. */
const DOUBLE = ['欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '令狐', '司徒', '夏侯', '端木']

/** How somebody is addressed: `Ann`, `王女士`, or the name as it is; undefined where no name is known. */
export function calledIn(
  language: TextLanguage,
  {name, gender}: {name: string | undefined; gender: string | undefined},
): string | undefined {
  const whole = name?.trim()
  if (whole === undefined || whole === '') return undefined
  const isHan = /^\p{Script=Han}/u.test(whole)
  if (language === 'zh' && isHan) {
    if (gender !== 'female' && gender !== 'male') return whole
    const family = DOUBLE.find((one) => whole.startsWith(one) && whole.length > 2) ?? whole.slice(0, 1)
    return `${family}${gender === 'female' ? '女士' : '先生'}`
  }
  return isHan ? whole : whole.split(/\s+/)[0]
}
