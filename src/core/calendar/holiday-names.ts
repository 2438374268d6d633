/** Chinese names that the library of holidays has not, or has in old characters. */
const CHINESE: Readonly<Record<string, string>> = {
  'Qingming Festival': '清明节',
  'Christmas Day': '圣诞节',
  'Christmas Eve': '平安夜',
  'Boxing Day': '节礼日',
  'Thanksgiving Day': '感恩节',
  'Good Friday': '耶稣受难日',
  'Easter Sunday': '复活节',
  'Easter Monday': '复活节星期一',
  'Ascension Day': '耶稣升天节',
  'Whit Monday': '圣灵降临节星期一',
  Assumption: '圣母升天节',
  "All Saints' Day": '诸圣节',
  'Independence Day': '独立日',
  'National Day': '国庆节',
  'National Holiday': '国庆节',
  'Republic Day': '共和国日',
  'Constitution Day': '宪法日',
  'Victory Day': '胜利日',
  'Armistice Day': '停战日',
  'Memorial Day': '阵亡将士纪念日',
  'Veterans Day': '退伍军人节',
  'Columbus Day': '哥伦布日',
  'Martin Luther King Jr. Day': '马丁·路德·金纪念日',
  "Washington's Birthday": '总统日',
  Juneteenth: '六月节',
  'Chinese New Year': '春节',
  Deepavali: '排灯节',
  'Vesak Day': '卫塞节',
  'Hari Raya Puasa': '开斋节',
  'Hari Raya Haji': '哈芝节',
  'End of Ramadan (Eid al-Fitr)': '开斋节',
  'Feast of the Sacrifice (Eid al-Adha)': '宰牲节',
  'Canada Day': '加拿大国庆日',
  'Australia Day': '澳大利亚国庆日',
  'Bastille Day': '法国国庆日',
}

/** What a holiday is called in Chinese: the name given where there is no better one, else the English one. */
export function chineseName(english: string, given: string | undefined): string {
  return CHINESE[english] ?? given ?? english
}

const SOLEMN =
  /good friday|qingming|ching ming|tomb.sweeping|memorial|remembrance|veterans|armistice|anzac|martyrs|all souls|ashura|mourning|victims|genocide/i

/** Whether a holiday is for the dead, so that nobody is wished joy on it. */
export function isSolemn(english: string): boolean {
  return SOLEMN.test(english)
}
