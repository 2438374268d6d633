import {birthDate, birthYear, isLunar} from '../core/customer/birthday-form.ts'
import type {Language} from './language.ts'

const MONTHS = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬', '腊']
const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** A birthday for people: by the Chinese calendar it is said so, 农历八月十五. */
export function birthdayWords(birthday: string, language: Language): string {
  const date = birthDate(birthday)
  if (!isLunar(birthday) || date === undefined) return birthday
  if (language === 'en') return birthday.replace(':', ' ')
  const year = birthYear(birthday)
  return `农历${year === undefined ? '' : `${year}年`}${MONTHS[date.month - 1]}月${dateWords(date.date)}`
}

/** 初一 to 三十. */
function dateWords(date: number): string {
  if (date <= 10) return `初${NUMERALS[date]}`
  if (date % 10 === 0) return `${NUMERALS[date / 10]}十`
  return `${date < 20 ? '十' : '廿'}${NUMERALS[date % 10]}`
}
