/** The screens that a number key opens, in their usual order. */
export const DASHBOARD_SCREENS = [
  'today',
  'quadrants',
  'segments',
  'churn',
  'leads',
  'campaigns',
  'reports',
  'customers',
] as const
export type DashboardScreen = (typeof DASHBOARD_SCREENS)[number]
