import { join } from 'node:path';
import { bootstrapStreams, startNats as startEmbedded, type Permissions, type RunningNats } from '#libs/embedded';
import { temporaryFolder } from './temporary-folder.js';

export interface NatsForTests extends RunningNats {
  /** Makes the agencies' streams and file exchanges that are missing; answers their names. */
  bootstrap(): Promise<string[]>;
}

/**
 * A real nats-server with JetStream at a free port, with the users and permissions of production unless others are given,
 * and the streams of all agencies. `stop` removes everything it stored.
 */
export async function startNats(
  options: { readonly users?: Readonly<Record<string, Permissions>>; readonly streams?: boolean } = {},
): Promise<NatsForTests> {
  const folder = temporaryFolder('nats');
  const server = await startEmbedded({
    folder: join(folder.path, 'nats'),
    log: join(folder.path, 'nats.log'),
    ...(options.users === undefined ? {} : { users: options.users }),
  });
  const bootstrap = async (): Promise<string[]> => {
    const connection = await server.connectAs('bootstrap');
    try {
      return await bootstrapStreams(connection);
    } finally {
      await connection.close();
    }
  };
  if (options.users === undefined && options.streams !== false) await bootstrap();
  return {
    ...server,
    bootstrap,
    stop: async () => {
      await server.stop();
      folder.remove();
    },
  };
}
