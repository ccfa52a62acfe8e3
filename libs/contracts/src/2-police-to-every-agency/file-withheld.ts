import { z } from 'zod';
import { contract } from '../contract.js';
import { markedFile } from '../sealed-parts.js';

/** Whoever has a copy of a file that is marked as suspected child abuse material withholds it too. Each learns the hash alone: it has the file. */
export const fileWithheldByPolice = contract({
  type: 'chain.police.file.withheld.v1',
  from: 'police',
  to: ['school', 'platform-liaison', 'expert-bureau'],
  says: {
    en: 'The police marked a file as suspected child abuse material',
    ru: 'Полиция отметила файл как предполагаемый материал о сексуальном насилии над ребёнком',
    kk: 'Полиция файлды балаға жыныстық зорлық көрсетілген материал болуы мүмкін деп белгіледі',
  },
  open: z.object({}),
  sealed: { school: markedFile, 'platform-liaison': markedFile, 'expert-bureau': markedFile },
});
