import {isTimeZone} from './zone.ts'

/** Names of time zones as order files write them (those of Rails, which Square uses) → IANA. */
const NAMED_ZONES: Readonly<Record<string, string>> = {
  'Eastern Time (US & Canada)': 'America/New_York',
  'Central Time (US & Canada)': 'America/Chicago',
  'Mountain Time (US & Canada)': 'America/Denver',
  'Pacific Time (US & Canada)': 'America/Los_Angeles',
  'Atlantic Time (Canada)': 'America/Halifax',
  Arizona: 'America/Phoenix',
  Alaska: 'America/Anchorage',
  Hawaii: 'Pacific/Honolulu',
  Newfoundland: 'America/St_Johns',
  Saskatchewan: 'America/Regina',
  London: 'Europe/London',
  Dublin: 'Europe/Dublin',
  Paris: 'Europe/Paris',
  Madrid: 'Europe/Madrid',
  Sydney: 'Australia/Sydney',
  Melbourne: 'Australia/Melbourne',
  Brisbane: 'Australia/Brisbane',
  Adelaide: 'Australia/Adelaide',
  Darwin: 'Australia/Darwin',
  Perth: 'Australia/Perth',
  Hobart: 'Australia/Hobart',
  Tokyo: 'Asia/Tokyo',
  Beijing: 'Asia/Shanghai',
  'Hong Kong': 'Asia/Hong_Kong',
  Taipei: 'Asia/Taipei',
  Singapore: 'Asia/Singapore',
}

/** The IANA zone of a name in a file, or undefined when nobody knows it. */
export function zoneNamed(name: string): string | undefined {
  return NAMED_ZONES[name] ?? (isTimeZone(name) ? name : undefined)
}
