/** A service with a clerk that works slowly until it is killed; the test names its database. */
import { DataSource } from 'typeorm';
import { TimerClerk } from '#libs/deadlines';

const dataSource = new DataSource({ type: 'postgres', url: process.env['TIMER_DATABASE'] ?? '' });
await dataSource.initialize();
new TimerClerk(dataSource, { onAlarm: () => undefined })
  .handle('killed', async ({ manager }, timer) => {
    await manager.query(`INSERT INTO effects (timer, what) VALUES ($1, 'killed')`, [timer.id]);
    await new Promise((resolve) => setTimeout(resolve, 10));
  })
  .start();
process.stdout.write('working\n');
