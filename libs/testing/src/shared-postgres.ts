/** Runs a PostgreSQL for a whole run of tests: prints its address, ends when its standard input closes. */
import { startPostgres } from './postgres.js';

const server = await startPostgres();
process.stdout.write(`${server.adminUrl}\n`);
const end = (): void => {
  void server.stop().then(() => process.exit(0));
};
process.stdin.once('close', end).resume();
process.once('SIGTERM', end);
// Ctrl-C reaches the whole group; the tests, whose end closes our input, may still need the server for a moment.
process.on('SIGINT', () => undefined);
