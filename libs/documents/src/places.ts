import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function above(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('no package.json above this file');
  return above(parent);
}

const here = dirname(fileURLToPath(import.meta.url));
const root = above(here);

/** The templates, beside these files, in the sources as in dist. */
export const templates = join(here, '..', 'templates');
/** The thread's own program; threads are started from what was built. */
export const threadProgram = join(root, 'dist', 'libs', 'documents', 'src', 'typesetting.thread.js');
const noto = join(root, 'node_modules', '@expo-google-fonts', 'noto-serif');
/** Every face that templates use. The monospaced one is part of the compiler. */
export const fonts = {
  regular: join(noto, '400Regular', 'NotoSerif_400Regular.ttf'),
  italic: join(noto, '400Regular_Italic', 'NotoSerif_400Regular_Italic.ttf'),
  bold: join(noto, '700Bold', 'NotoSerif_700Bold.ttf'),
} as const;
