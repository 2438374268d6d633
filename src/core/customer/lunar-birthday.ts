import {lunarBirthday} from './birthday-form.ts'

/**
 * A birthday by the Chinese calendar as it is kept, `lunar:MM-DD` or `lunar:YYYY-MM-DD`: from `lunar:08-15`,
 * `农历八月十五`, `1980年农历8月15日`, `阴历 8-15`, `腊月初八`. One of a leap month is kept in the month of that name,
 * where people celebrate it; a year given by its cyclic name (庚申年) is left out, being one in every sixty. Undefined for
 * text that does not say that it is of this calendar, `unreadable` for one that does and is no date.
 */
export function parseLunarBirthday(text: string): string | undefined {
  if (!SAYS_SO.test(text)) return undefined
  const plain = text.normalize('NFKC').replace(BETWEEN, '').replace(MARK, '')
  const groups = (COMPACT.exec(plain) ?? DATE.exec(plain))?.groups as
    Record<'year' | 'month' | 'date', string> | undefined
  if (!groups) return 'unreadable'
  const [year, month, date] = [yearOf(groups.year), numberOf(groups.month), numberOf(groups.date)]
  const known = year === undefined || (year >= 1900 && year <= 2100)
  return known && month >= 1 && month <= 12 && date >= 1 && date <= 30 ? lunarBirthday(year, month, date) : 'unreadable'
}

const MARK = /lunar|[农阴旧古]历|[農陰舊]曆|^[农阴]|[农阴]$/gi
const SAYS_SO = /lunar|[农阴旧古農陰舊初廿卅闰閏腊臘]|正月|冬月/i
const BETWEEN = /[\s:()[\],、]/g

const CYCLIC = '[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]'
const YEAR = String.raw`(?<year>\d{4}|\d{2}|[〇零一二三四五六七八九]{4}|${CYCLIC})(?:[年./-]|(?=[^\d年./-]))`
const MONTH = '[闰閏]?(?<month>\\d{1,2}|十[一二]?|[正一二三四五六七八九冬腊臘])[月./-]'
const DAY = String.raw`(?<date>\d{1,2}|初?[一二三四五六七八九]|初?十|(?:[一二]?十|廿)[一二三四五六七八九]|[二三]十|廿|卅)[日号號]?`
const DATE = new RegExp(`^(?:${YEAR})?${MONTH}${DAY}$`)
const COMPACT = /^(?<year>\d{4})(?<month>\d{2})(?<date>\d{2})$/

/** Years of two digits are 1930 to 2029. */
function yearOf(text: string | undefined): number | undefined {
  if (text === undefined || CYCLIC_YEAR.test(text)) return undefined
  const year = Number(text.replace(/[^\d]/g, (numeral) => String(NUMERALS.indexOf(numeral.replace('零', '〇')))))
  if (text.length === 4) return year
  return year < 30 ? 2000 + year : 1900 + year
}

const CYCLIC_YEAR = new RegExp(CYCLIC)
const NUMERALS = '〇一二三四五六七八九'
const SPELT: Readonly<Record<string, string>> = {
  初: '',
  正: '一',
  冬: '十一',
  腊: '十二',
  臘: '十二',
  廿: '二十',
  卅: '三十',
}

/** Of `8`, `八`, `初八`, `十五`, `廿三`, `腊`. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const plain = text.replace(/[初正冬腊臘廿卅]/g, (spelt) => SPELT[spelt] ?? '')
  if (!plain.includes('十')) return NUMERALS.indexOf(plain)
  const [tens = '', ones = ''] = plain.split('十')
  return 10 * (tens === '' ? 1 : NUMERALS.indexOf(tens)) + (ones === '' ? 0 : NUMERALS.indexOf(ones))
}
