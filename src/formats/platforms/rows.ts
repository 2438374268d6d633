import type {RowProfile} from '../../core/import/row-profile.ts'

/** Every layout of rows (customers, leads, products ...) that is recognised. */
export const ROW_PROFILES: readonly RowProfile[] = []
