import { PassThrough, type Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { FileOfPackage } from './manifest.js';

/** A file with where its bytes come from; opened when its turn comes, so that one is open at a time. */
export interface SourceOfFile extends FileOfPackage {
  readonly open: () => Promise<Readable>;
}

/**
 * The package as a stream of zip, in bounded memory whatever its size. Nothing is compressed: evidence does not shrink, and an
 * archive that only stores is read by everything. All times are the export's own, so that the same export gives the same bytes.
 */
export function writePackage(files: readonly SourceOfFile[], exportedAt: Date): Readable {
  const zip = new ZipFile();
  const archive = new PassThrough();
  zip.outputStream.pipe(archive);
  const breakOff = (error: Error): void => void archive.destroy(error);
  zip.on('error', breakOff);
  for (const { path, size, open } of files)
    zip.addReadStreamLazy(path, { size, mtime: exportedAt, mode: 0o100644, compress: false }, (give) => {
      open().then(
        (stream) => {
          stream.on('error', breakOff);
          give(undefined, stream);
        },
        (error: unknown) => {
          give(error, undefined as never);
        },
      );
    });
  zip.end();
  return archive;
}
