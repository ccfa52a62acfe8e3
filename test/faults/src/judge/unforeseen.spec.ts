import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '#libs/testing';
import { unforeseenAnswers } from './unforeseen.js';

describe('answers that say no more than "internal"', () => {
  const folder = temporaryFolder('unforeseen');
  afterAll(() => folder.remove());
  const failed = (code: string, err: object): string =>
    JSON.stringify({ level: 'error', service: 'police', code, err, msg: 'request failed' });

  it('are found in the logs, each kind once with how often it was met; a torn line and what was foreseen are none', () => {
    const fault = { type: 'Error', code: 'ENOSPC', message: 'no room', stack: 'at Invented.write (/a/b/vault.js:1:2)' };
    writeFileSync(
      join(folder.path, 'police.log'),
      [
        failed('internal', fault),
        failed('unavailable', fault),
        failed('internal', fault),
        failed('internal', fault).slice(0, 99),
      ].join('\n'),
    );
    writeFileSync(join(folder.path, 'postgres.txt'), failed('internal', fault));
    expect(unforeseenAnswers(folder.path)).toEqual([
      'police answered "internal": Error ENOSPC no room (Invented.write (vault.js:1:2)), 2 times',
    ]);
  });
});
