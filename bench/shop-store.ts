import {execFileSync} from 'node:child_process'
import {DuckDBInstance} from '@duckdb/node-api'
import {numberCustomers} from '../src/stores/sql/customer-numbers.ts'
import type {SqlSession} from '../src/stores/sql/session.ts'
import {PATRON} from './measure.ts'

/**
 * Makes a duckdb store of so many customers and orders with a line each, straight by the driver: importing millions of
 * orders is measured elsewhere. A tenth of the customers place half of the orders; everything follows from the numbers.
 * `node bench/shop-store.ts FILE CUSTOMERS ORDERS`
 */
const [path = '', customers = '0', orders = '0'] = process.argv.slice(2)

execFileSync(process.execPath, [PATRON, 'settings', 'set', 'currency', 'CNY', '--store', `duckdb:${path}`])

const instance = await DuckDBInstance.create(path)
const connection = await instance.connect()
/** A number between 0 and 1 that depends on the order and on what it is for. */
const chance = (what: number): string => `((hash(i * 31 + ${what}) % 1000003) / 1000003.0)`
await connection.run(`INSERT INTO customer BY NAME
  SELECT 'C' || (i + 1) AS id, 'n' || i AS name, TIMESTAMP '2022-01-01' AS registered_at FROM range(${customers}) t(i)`)
await connection.run(`INSERT INTO product BY NAME
  SELECT 'p' || i AS id, 'p' || i AS name, 'b' || (i % 40) AS brand, 'c' || (i % 25) AS category FROM range(500) t(i)`)
await connection.run(`CREATE TEMP TABLE bought AS
  SELECT i, 'C' || (1 + CAST(floor(${customers} * CASE WHEN ${chance(1)} < 0.5 THEN ${chance(2)} * 0.1 ELSE ${chance(2)} END) AS BIGINT)) AS who,
    TIMESTAMP '2022-07-01' + to_seconds(CAST(floor(${chance(3)} * 1095 * 86400) AS BIGINT)) AS "at",
    CAST(500 + 20000 * ${chance(4)} * ${chance(5)} AS BIGINT) AS amount FROM range(${orders}) t(i)`)
await connection.run(`INSERT INTO orders BY NAME
  SELECT who AS customer_id, 'o' || i AS id, CASE WHEN i % 3 = 0 THEN 'web' ELSE 'till' END AS channel, "at",
    CASE WHEN i % 50 = 0 THEN 'cancelled' ELSE 'completed' END AS status, amount, 0 AS refunded,
    CASE WHEN i % 4 = 0 THEN amount // 10 ELSE 0 END AS discount, 1 + i % 4 AS items, 's' || (i % 60) AS shop,
    i % 50 <> 0 AS purchase, CASE WHEN i % 50 = 0 THEN 0 ELSE amount END AS revenue, i AS digest FROM bought`)
await connection.run(`INSERT INTO lines BY NAME
  SELECT who AS customer_id, 'o' || i AS order_id, 1 AS line_no, 'p' || CAST(floor(500 * ${chance(6)}) AS BIGINT) AS product_id,
    1 + i % 4 AS quantity, amount, CASE WHEN i % 50 <> 0 THEN CAST("at" AS DATE) END AS bought_on FROM bought`)
const session: Pick<SqlSession, 'run'> = {run: async (sql) => (await connection.run(sql)).rowsChanged}
await numberCustomers(session)
await connection.run('CHECKPOINT')
connection.closeSync()
instance.closeSync()
