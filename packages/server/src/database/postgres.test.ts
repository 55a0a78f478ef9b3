import { sql } from 'drizzle-orm'
import { expect, inject, test } from 'vitest'
import { asSuperuser, newPostgresUrl } from '../../test/databases'
import { postgresEngine } from './postgres'

const name = 'amends-server'

test('a pool whose connections are cut, at rest and at work, still has them all', async () => {
  const url = await newPostgresUrl()
  const engine = postgresEngine({ url, connections: 2 })
  const postgres = inject('postgres')
  const superuser = 'url' in postgres ? postgres.url : ''
  const cut = () =>
    asSuperuser(
      superuser,
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = '${name}' and datname = '${new URL(url).pathname.slice(1)}'`,
    )
  for (let round = 0; round < 4; round += 1) {
    const atWork = Array.from({ length: 2 }, () =>
      engine.transaction((tx) => tx.execute(sql`select pg_sleep(60)`)).catch(() => 'cut'),
    )
    await expect
      .poll(() =>
        asSuperuser(
          superuser,
          `select 1 from pg_stat_activity where query like '%pg_sleep(60)%' and application_name = '${name}'`,
        ).then(([found]) => found?.rowCount),
      )
      .toBe(2)
    await cut()
    expect(await Promise.all(atWork)).toEqual(['cut', 'cut'])
    const both = [1, 2].map(() =>
      engine.transaction((tx) => tx.execute(sql`select 1`)).catch(() => 'cut at rest'),
    )
    await Promise.all(both)
    await cut()
    await Promise.all(
      [1, 2].map(() =>
        engine.transaction((tx) => tx.execute(sql`select 1`)).catch(() => 'cut at rest'),
      ),
    )
  }
  await engine.transaction((tx) => tx.execute(sql`select 1`))
  await engine.close()
})
