import { main } from './demonstrate.js';

await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`demonstration: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
