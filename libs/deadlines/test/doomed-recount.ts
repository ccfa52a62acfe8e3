/** A service that counts deadlines anew, slowly, until it is killed; the test names its database. */
import { DataSource } from 'typeorm';
import { putInForceHere, TimerClerk } from '#libs/deadlines';
import { recountSlowly, type Decided } from './recounting.js';

const { version, days, database } = JSON.parse(process.env['RECOUNT'] ?? '{}') as Decided & { database: string };
putInForceHere(version, days);
const dataSource = new DataSource({ type: 'postgres', url: database });
await dataSource.initialize();
new TimerClerk(dataSource, { onAlarm: () => undefined }).handle('recount', recountSlowly(30)).start();
process.stdout.write('working\n');
