import {CrmError} from '../../core/error/crm-error.ts'

/** The driver and, beneath it, the plain binding that moves whole columns. Both come with `@duckdb/node-api`. */
export interface Driver {
  api: typeof import('@duckdb/node-api')
  binding: typeof import('@duckdb/node-bindings')
}

/** Loads DuckDB's driver on first use. Throws STORE_UNREACHABLE when it is not installed. */
export async function loadDriver(): Promise<Driver> {
  try {
    const [api, bindings] = await Promise.all([import('@duckdb/node-api'), import('@duckdb/node-bindings')])
    return {api, binding: bindings.default}
  } catch (error) {
    throw new CrmError(
      'STORE_UNREACHABLE',
      'A duckdb store needs the package @duckdb/node-api, which is not installed here.',
      {
        hint: 'Get it with `npm install @duckdb/node-api`, or use a store of another kind.',
        cause: error,
      },
    )
  }
}
