/** `npm start`: installs what is missing, compiles, and starts the embedded stack. Plain JavaScript: it runs in a fresh clone. */
import { setUp } from './setup.mjs';
import { say } from './setup/say.mjs';

const usage = `npm start -- [--port 4000] [--no-seed] [--chains 60] [--data DIR] [--services NAMES]

  --port      where the gateway answers (default 4000)
  --no-seed   start without demonstration units, accounts and cases
  --chains    how many invented chains the demonstration shall hold (default 60); 0 for none. They come in the
              minutes after the start, as if people worked
  --data      folder for databases, events, files, keys and logs (default .data); one running copy for each folder
  --services  only these services, with commas between them; "none" starts PostgreSQL and the broker alone`;

if (process.argv.includes('--help') || process.argv.includes('-h')) {
  console.log(usage);
} else {
  try {
    await setUp();
    const { main } = await import('../dist/tools/up/src/main.js');
    await main(process.argv.slice(2));
  } catch (error) {
    say(error.message);
    process.exit(1);
  }
}
