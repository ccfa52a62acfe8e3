import { Readable } from 'node:stream';
import { temporaryFolder } from '#libs/testing';
import { SealedWriter } from './sealed-files.js';

/** What somebody copies out of a server that goes away: it says so once, and never ends. */
const gone = (): Readable => {
  const content = new Readable({ read: () => undefined, autoDestroy: false });
  setImmediate(() => content.emit('error', new Error('the server went away')));
  return content;
};

describe('a backup whose server goes away', () => {
  const folder = temporaryFolder('sealed-files');
  afterAll(() => {
    folder.remove();
  });

  it('fails by itself', async () => {
    const writer = await SealedWriter.in(folder.path, { passphrase: 'an invented passphrase' });
    const content = gone();
    await expect(writer.write('databases/school/referrals', content)).rejects.toThrow('the server went away');
    content.emit('error', new Error('it says so again'));
  });
});
