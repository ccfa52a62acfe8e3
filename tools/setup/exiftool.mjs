import { existsSync } from 'node:fs';
import { chmod, cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fetchedProgram, saidBy } from './fetched-program.mjs';
import { say } from './say.mjs';

const perl = '/usr/bin/perl';
const howToInstall = `Metadata of files is extracted by exiftool 12 or newer. Install it in one of these ways and start again:
  Debian, Ubuntu   apt install libimage-exiftool-perl
  macOS            brew install exiftool
then have it on PATH, or name it:     EXIFTOOL=/path/to/exiftool npm start
Debian's package is fetched by itself where there is Perl: ${perl}`;

/** The version of an exiftool program that is new enough. It loads most of its modules only for a question that needs them. */
function versionOf(program) {
  const said = /^(\d+)\.\d+/.exec(saidBy(program, '-ver') ?? '');
  return said !== null && Number(said[1]) >= 12 ? said[0] : undefined;
}

/** The exiftool program to run. @throws with what to install, if there is none */
export const exiftool = () =>
  fetchedProgram({
    name: 'exiftool',
    variable: 'EXIFTOOL',
    wanted: 'exiftool 12 or newer',
    debianPackage: 'libimage-exiftool-perl',
    versionOf,
    howToInstall,
    assemble: async (unpacked, ready) => {
      if (!existsSync(perl)) throw new Error(`there is no ${perl}, in which exiftool is written`);
      // The program looks for its modules in the folder `lib` beside itself first.
      await cp(join(unpacked, 'usr/share/perl5'), join(ready, 'lib'), { recursive: true });
      await cp(join(unpacked, 'usr/bin/exiftool'), join(ready, 'exiftool'));
      await chmod(join(ready, 'exiftool'), 0o755);
    },
  });

/** The same for who can go on without it: says what is missing, and that files then stay without metadata. */
export const exiftoolIfPossible = () =>
  exiftool().catch((error) => {
    say(`${error.message}\nGoing on without exiftool: files are shown as "metadata not extracted" until it is there.`);
    return undefined;
  });
