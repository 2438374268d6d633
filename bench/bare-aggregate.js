// The baseline of segments: the driver alone, one aggregate per customer, fetched as columns.
import {DuckDBInstance} from '@duckdb/node-api'

const instance = await DuckDBInstance.create(process.argv[2], {access_mode: 'READ_ONLY'})
const connection = await instance.connect()
const result = await connection.runAndReadAll(`
  SELECT customer_id, min("at") AS first_at, max("at") AS last_at, count(DISTINCT CAST("at" AS DATE)) AS purchase_days,
         count(*) AS orders, CAST(sum(revenue) AS DOUBLE) AS revenue, CAST(sum(discount) AS DOUBLE) AS discount,
         sum(items) AS items
  FROM orders WHERE purchase AND customer_id <> '' GROUP BY customer_id ORDER BY customer_id`)
const columns = result.getColumns()
process.stdout.write(`${columns[0].length}\n`)
