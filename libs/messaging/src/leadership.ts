import type { Logger } from '#libs/observability';
import pg from 'pg';

/**
 * Leadership among the replicas of an agency, by a PostgreSQL advisory lock on a connection of its own: it ends with the process or
 * the connection, and the next replica, which waits in the same lock, takes over at once.
 */
export class Leadership {
  private client: pg.Client | undefined;
  private running = false;
  private done: Promise<void> = Promise.resolve();
  private lose: () => void = () => undefined;

  constructor(
    private readonly databaseUrl: string,
    private readonly name: string,
    private readonly gained: () => void,
    private readonly lost: () => Promise<void>,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.running = true;
    this.done = this.run();
  }

  async stop(): Promise<void> {
    this.running = false;
    this.lose();
    await this.client?.end().catch(() => undefined);
    await this.done;
  }

  private stands(): boolean {
    return this.running;
  }

  private async run(): Promise<void> {
    while (this.stands()) {
      const client = new pg.Client({
        connectionString: this.databaseUrl,
        keepAlive: true,
        application_name: `${this.name} leader`,
      });
      this.client = client;
      const ended = new Promise<void>((resolve) => {
        this.lose = resolve;
        client.on('error', () => {
          resolve();
        });
        client.on('end', () => {
          resolve();
        });
      });
      try {
        await client.connect();
        await Promise.race([client.query(`SELECT pg_advisory_lock(hashtext($1))`, [this.name]), ended]);
        if (this.stands()) {
          this.gained();
          await ended;
        }
      } catch (error) {
        this.logger.debug({ err: error }, 'no leadership yet');
      }
      await this.lost();
      await client.end().catch(() => undefined);
      if (this.stands()) await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
