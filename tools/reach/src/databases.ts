import { DataSource, type EntityManager } from 'typeorm';

/** Opens a database to look at it: nothing can be changed. Undefined when it does not exist. */
export async function openDatabase(url: string): Promise<DataSource | undefined> {
  const source = new DataSource({
    type: 'postgres',
    url,
    extra: {
      max: 2,
      connectionTimeoutMillis: 10_000,
      options: '-c default_transaction_read_only=on -c qorgan.subject=system',
      application_name: 'qorgan tools',
    },
  });
  try {
    return await source.initialize();
  } catch (error) {
    if ((error as { code?: string }).code === '3D000') return undefined;
    throw error;
  }
}

export async function hasTable(manager: EntityManager, name: string): Promise<boolean> {
  const [row] = await manager.query<{ there: boolean }[]>(`SELECT to_regclass($1) IS NOT NULL AS there`, [
    `public.${name}`,
  ]);
  return row?.there ?? false;
}
