import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot } from '#libs/embedded';

describe('types of the portal', () => {
  test('are what the OpenAPI documents say', () => {
    const { status, stderr } = spawnSync(process.execPath, [join('tools', 'portal-api.mjs'), '--check'], {
      cwd: repositoryRoot,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
