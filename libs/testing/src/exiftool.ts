import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { exiftoolProgram } from '#libs/embedded';
import { temporaryFolder } from './temporary-folder.js';

export { exiftoolProgram };

/** A grey JPEG of one pixel. */
const pixel = 'ffd8ffe000104a46494600010100000100010000ffc0000b080001000101011100ffda0008010100003f0000ffd9';

/** A photo with what a camera writes about it, each tag as exiftool calls it. */
export async function photoWith(tags: Readonly<Record<string, string>>): Promise<Buffer> {
  const folder = temporaryFolder('photo');
  try {
    const path = join(folder.path, 'photo.jpg');
    writeFileSync(path, Buffer.from(pixel, 'hex'));
    const said = Object.entries(tags).map(([tag, value]) => `-${tag}=${value}`);
    await promisify(execFile)(await exiftoolProgram(), ['-config', '', '-q', '-overwrite_original', ...said, path]);
    return readFileSync(path);
  } finally {
    folder.remove();
  }
}
