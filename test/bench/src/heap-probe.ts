import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Loaded into each service before its own program (`--import`) where memory is measured: at SIGUSR2 it collects garbage and writes down what is
 * still held. What a service holds is in its heap after that; its resident memory also has what V8 has not given back yet.
 */
const folder = process.env['HEAP_PROBE_DIR'];
if (folder !== undefined) {
  process.on('SIGUSR2', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    collect();
    collect();
    const { heapUsed, external } = process.memoryUsage();
    writeFileSync(join(folder, `${String(process.pid)}.json`), JSON.stringify({ heapUsed, external }));
  });
}
