import {Args} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import type {SettingValue} from '../../core/setting/setting-spec.ts'
import {settingText} from '../../core/setting/setting-text.ts'
import {saveSetting, settingSummary} from '../../core/setting/settings.ts'
import {sentence} from '../../present/sentence.ts'

export default class SettingsSet extends PatronCommand<{key: string; value: SettingValue}> {
  static override summary = 'Set a setting.'
  static override examples = [
    '<%= config.bin %> settings set grid.recency_days 30,90,180',
    '<%= config.bin %> settings set currency CNY',
    `<%= config.bin %> settings set dashboard.keys '{"done": "D"}'`,
  ]
  static override args = {
    key: Args.string({description: 'the setting', required: true}),
    value: Args.string({description: 'its value; lists with commas, names with their values as JSON', required: true}),
  }

  async run(): Promise<{key: string; value: SettingValue}> {
    const {args} = await this.parse(SettingsSet)
    const value = await this.withStore(({store, now, who}) =>
      store.write({command: 'settings set', who, at: now()}, async (draft) => {
        const saved = await saveSetting(draft, args.key, args.value)
        draft.describe(settingSummary(args.key, saved), {settings: 1})
        return saved
      }),
    )
    this.say(
      sentence(
        this.look(),
        {en: '{key} is now {value}.', zh: '{key} 已设为 {value}。'},
        {key: args.key, value: settingText(value)},
      ),
    )
    return {key: args.key, value}
  }
}
