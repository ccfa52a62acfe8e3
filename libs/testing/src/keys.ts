import { makeKeyFiles, type KeyFiles } from '#libs/embedded';
import { temporaryFolder } from './temporary-folder.js';

/** New keys of every service, as files in the form that services read; `remove` deletes them. */
export function testKeys(services?: readonly string[]): KeyFiles & { remove(): void } {
  const folder = temporaryFolder('keys');
  return { ...makeKeyFiles(folder.path, services), remove: folder.remove };
}
