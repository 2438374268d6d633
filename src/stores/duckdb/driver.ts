import {CrmError} from '../../core/error/crm-error.ts'

/** DuckDB's plain binding for Node: its C interface, function by function. */
export type Driver = typeof import('@duckdb/node-bindings')

/** Loads DuckDB's driver on first use. Throws STORE_UNREACHABLE when it is not installed. */
export async function loadDriver(): Promise<Driver> {
  try {
    return (await import('@duckdb/node-bindings')).default
  } catch (error) {
    throw new CrmError(
      'STORE_UNREACHABLE',
      'A duckdb store needs the package @duckdb/node-bindings, which is not installed here.',
      {
        hint: 'Get it with `npm install @duckdb/node-bindings`, or use a store of another kind.',
        cause: error,
      },
    )
  }
}
