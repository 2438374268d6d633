import type {Settings} from '../setting/settings.ts'

/** By what lists were made, printable; money in major units. */
export interface ListThresholds {
  weekly_spend: number
  purchases: number
  days: number
  item_purchases: number
  horizon_days: number
  stopped_cycles: number
  items: number
  new_items: number
  launch_days: number
}

/** The thresholds that the settings have. */
export function thresholdsOf(settings: Settings): ListThresholds {
  return {
    weekly_spend: settings['shopping_list.weekly_spend'],
    purchases: settings['shopping_list.purchases'],
    days: settings['shopping_list.days'],
    item_purchases: settings['shopping_list.item_purchases'],
    horizon_days: settings['shopping_list.horizon_days'],
    stopped_cycles: settings['shopping_list.stopped_cycles'],
    items: settings['shopping_list.items'],
    new_items: settings['shopping_list.new_items'],
    launch_days: settings['shopping_list.launch_days'],
  }
}
