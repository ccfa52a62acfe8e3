import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, isAlive, until } from '#libs/embedded';
import { temporaryFolder, type TemporaryFolder } from '#libs/testing';
import { SupervisedService } from '../src/supervised-service.js';

/** Answers its health and leaves when told to; the real ones do the same with more care. */
const soundProgram = `
require('node:http').createServer((_request, answer) => answer.end('{}')).listen(Number(process.env.PORT), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
process.once('disconnect', () => process.exit(0));
`;

describe('a supervised service', () => {
  let folder: TemporaryFolder;
  let said: string[];
  let service: SupervisedService;
  const supervise = async (program: string): Promise<SupervisedService> => {
    writeFileSync(join(folder.path, 'main.cjs'), program);
    const port = await freePort();
    return new SupervisedService({
      name: 'school',
      program: join(folder.path, 'main.cjs'),
      environment: { PORT: String(port) },
      port,
      log: join(folder.path, 'school.log'),
      say: (line) => said.push(line),
    });
  };

  beforeEach(() => {
    folder = temporaryFolder('service');
    said = [];
  });
  afterEach(async () => {
    await service.stop();
    folder.remove();
  });

  it('is started again when it ends without being asked to', async () => {
    service = await supervise(soundProgram);
    service.start();
    await service.ready();
    const first = service.pid;
    await service.kill('SIGKILL');
    await service.ready();
    expect(service.pid).not.toBe(first);
    expect(said[0]).toMatch(/^school ended \(SIGKILL\); starting it again in 0.2 s/);
  });

  it('is started again when it is asked to restart, and says nothing of it', async () => {
    service = await supervise(soundProgram);
    service.start();
    await service.ready();
    const first = service.pid;
    await service.restart();
    expect(service.pid).not.toBe(first);
    expect(said).toEqual([]);
  });

  it('waits longer each time for one that does not start, then tells the last lines of its log', async () => {
    service = await supervise(`console.error('a setting is missing'); process.exit(1);`);
    service.start();
    await expect(service.ready()).rejects.toThrow(/school does not start:[\s\S]*a setting is missing/);
    expect(said.map((line) => /in ([\d.]+) s/.exec(line)?.[1])).toEqual(['0.2', '0.4', '0.8', '1.6']);
  });

  it('is ended by force when it does not end in time', async () => {
    service = await supervise(
      `process.on('SIGTERM', () => undefined); ${soundProgram.replace("process.once('SIGTERM', () => process.exit(0));", '')}`,
    );
    service.start();
    await service.ready();
    const { pid = 0 } = service;
    await service.stop(true);
    expect(await until(() => !isAlive(pid), 2_000)).toBe(true);
    expect(service.pid).toBeUndefined();
  });
});
